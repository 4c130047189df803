"""What the public repository must not hold about a person."""

from honour_roll.rules.privacy import (
    bank_account,
    birth_in_full,
    birth_of_minor,
    consent_of_minor,
    consent_paper,
    correction_birth,
    email_address,
    hidden_name,
    house_address,
    identity_number,
    nine_digits,
    phone_number,
    private_status,
    secret_document,
    sensitive_data,
    withdrawn_record,
)

RULES = (
    identity_number,
    nine_digits,
    phone_number,
    email_address,
    bank_account,
    house_address,
    birth_in_full,
    birth_of_minor,
    correction_birth,
    sensitive_data,
    private_status,
    hidden_name,
    secret_document,
    consent_of_minor,
    consent_paper,
    withdrawn_record,
)
