@echo off
rem Tillsight's launcher for Windows: builds once (and again with "set TILLSIGHT_REBUILD=1"), then runs.
setlocal
set "root=%~dp0"
set "app=%root%artifacts\app"
if defined TILLSIGHT_REBUILD goto build
if exist "%app%\.built" goto run
:build
where dotnet >nul 2>nul || (echo tillsight: the .NET 10 SDK is needed, https://dotnet.microsoft.com/download 1>&2 & exit /b 4)
where npm >nul 2>nul || (echo tillsight: Node.js 20 or newer is needed for the first build, https://nodejs.org 1>&2 & exit /b 4)
echo Building Tillsight (about a minute the first time) ... 1>&2
dotnet publish "%root%src\Tillsight.Cli\Tillsight.Cli.csproj" -c Release -o "%app%" --nologo -v quiet 1>&2 || (echo tillsight: the build failed; nothing was run. 1>&2 & exit /b 1)
type nul > "%app%\.built"
:run
dotnet "%app%\Tillsight.Cli.dll" %*
exit /b %errorlevel%
