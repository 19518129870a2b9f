@echo off
rem Runs staticback from this repository: starts the program at once where it is newer than its sources, and builds it first where it is not.
setlocal
set "here=%~dp0"
set "program=%here%src\StaticBackSite\bin\Debug\net10.0\staticback.dll"
set "built=%here%src\StaticBackSite\obj\site.built"
if not exist "%program%" goto build
if not exist "%built%.end" goto build
powershell -NoProfile -Command "$t = (Get-Item '%built%').LastWriteTimeUtc; $e = (Get-Item '%built%.end').LastWriteTimeUtc; foreach ($d in 'src', 'theme') { foreach ($f in Get-ChildItem -Recurse -Path ('%here%' + $d)) { if ($f.FullName -notmatch '\\(bin|obj|node_modules)(\\|$)' -and $f.LastWriteTimeUtc -gt $(if ($f.PSIsContainer) { $e } else { $t })) { exit 1 } } }; foreach ($f in 'Directory.Build.props', 'Directory.Packages.props', 'global.json') { if ((Get-Item ('%here%' + $f)).LastWriteTimeUtc -gt $t) { exit 1 } }"
if errorlevel 1 goto build
goto run

:build
where /q dotnet
if errorlevel 1 (
  echo staticback: the .NET 10 SDK is not on this machine: https://dotnet.microsoft.com/download 1>&2
  exit /b 2
)
echo Building staticback; the first time takes a minute or two. 1>&2
if not exist "%here%src\StaticBackSite\obj" mkdir "%here%src\StaticBackSite\obj"
rem What is saved while the build runs is newer than this.
type nul > "%built%.new"
dotnet build "%here%src\StaticBackSite" --nologo -v quiet -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false > "%built%.log" 2>&1
if errorlevel 1 (
  type "%built%.log" 1>&2
  echo staticback: the program cannot be built; see above 1>&2
  exit /b 2
)
move /y "%built%.new" "%built%" > nul
type nul > "%built%.end"

:run
dotnet "%program%" %*
exit /b %errorlevel%
