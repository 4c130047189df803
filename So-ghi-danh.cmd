@echo off
rem Double click: the menu. Files dropped on this icon are imported. See scripts\start.py.
chcp 65001 >nul
title So ghi danh
pushd "%~dp0"
if not exist "scripts\start.py" goto unpacked
rem The newest that is there may be too new for the packages.
for %%p in ("py -3" "py -3.14" "py -3.13" "py -3.12" "py -3.11" "python") do (
  set "HONOUR_ROLL_PYTHON=%%~p"
  %%~p -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" >nul 2>nul && goto start
)
type "scripts\start-without-python.txt"
goto stop

:unpacked
echo Hay giai nen toan bo tep ZIP ra mot thu muc, roi bam dup So-ghi-danh o thu muc do.
goto stop

:start
rem Never the usual arguments: Explorer leaves an ampersand in a file name unquoted,
rem and cmd would run what follows it as a command.
setlocal EnableDelayedExpansion
set "HONOUR_ROLL_COMMAND_LINE=!cmdcmdline!"
%HONOUR_ROLL_PYTHON% -m scripts.start && exit

:stop
pause
rem Not "exit /b": cmd would go on with what follows an ampersand in a dropped name.
exit
