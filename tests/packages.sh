#!/bin/sh
# What a stranger gets: packs the libraries, and lets a program of ten lines in an empty folder build a site with an extension.
#   tests/packages.sh            builds and runs it
#   tests/packages.sh native     compiles it to a native program as well, and compares what the two publish (needs clang or gcc)
set -eu
repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=0.1.0-test.$(date +%s)
pack() { dotnet pack "$repository/$1" -c Release -p:Version="$version" -o "$work/packages" --nologo -v quiet "${2:--p:AsLibrary=false}"; }

pack src/StaticBackSite.Core
pack theme/StaticBackSite.Theme
pack src/StaticBackSite -p:AsLibrary=true

# The program is the one of docs/packages.md.
mkdir -p "$work/poems/input"
cd "$work/poems"
block() { awk -v want="$1" '$0 == "```" want { inside = 1; next } /^```$/ { if (inside) exit } inside' "$repository/docs/packages.md"; }
block xml | sed "s/Version=\"0.1.0\"/Version=\"$version\"/" > Poems.csproj
block csharp > Program.cs
printf 'name: Poems\nurl: https://poems.example\nlocale: en\n' > input/site.yml
printf -- '---\ntype: poem\n---\n# A poem\n\nRoses are red.\n' > input/index.md

test "$(grep -c . Program.cs)" -le 10
dotnet publish -c Release --nologo -v quiet -p:RestoreAdditionalProjectSources="$work/packages" -p:RestorePackagesPath="$work/cache" -p:RestoreFallbackFolders="$HOME/.nuget/packages" -o managed
if ls managed | grep -i health; then
  echo "the library must not bring the health pack" >&2
  exit 1
fi
dotnet managed/Poems.dll build --input input --output site --date 2026-11-30 --no-search
test -f site/index.html

if [ "${1:-}" = native ]; then
  command -v clang > /dev/null || linker=-p:CppCompilerAndLinker=gcc
  dotnet publish -c Release --nologo -v quiet --use-current-runtime -p:PublishAot=true ${linker:-} -p:RestoreAdditionalProjectSources="$work/packages" -p:RestorePackagesPath="$work/cache" -p:RestoreFallbackFolders="$HOME/.nuget/packages" -o native
  native/Poems build --input input --output site-native --date 2026-11-30 --no-search
  diff -r site site-native
fi
echo "the packages work"
