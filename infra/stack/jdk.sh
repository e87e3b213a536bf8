# To be sourced: finds a JDK of version 25 or newer and Maven, or says exactly what to install.
# Sets JAVA_HOME for what follows. Looks at JAVA25_HOME, JAVA_HOME, java on the PATH, then at the usual places.

boucle_jdk_version() { # major version of the JDK in $1, or 0
  local version=0
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${version:-0}"
}

boucle_java_on_path() { # home of the java on the PATH, links followed
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do java=$(cd "$(dirname "$java")" && cd "$(dirname "$(readlink "$java")")" && pwd)/$(basename "$(readlink "$java")"); done
  dirname "$(dirname "$java")"
}

boucle_find_jdk() {
  local home
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "$(boucle_java_on_path)" \
      /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && [ "$(boucle_jdk_version "$home")" -ge 25 ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  echo "No JDK of version 25 or newer was found. Install one (Debian: the package temurin-25-jdk or openjdk-25-jdk; others: https://adoptium.net)" >&2
  echo "and, if it is in an unusual place, set JAVA25_HOME to its directory." >&2
  return 1
}

boucle_find_maven() {
  local home
  for home in "${MAVEN_HOME:-}" "${M2_HOME:-}" "$HOME"/.sdkman/candidates/maven/current /opt/maven /opt/apache-maven*; do
    command -v mvn >/dev/null && return 0
    [ -x "$home/bin/mvn" ] && export PATH="$home/bin:$PATH"
  done
  command -v mvn >/dev/null && return 0
  echo "Maven was not found. Install it (Debian: apt-get install maven; others: https://maven.apache.org/install.html)." >&2
  return 1
}
