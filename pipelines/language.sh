# Which language scripts speak; sourced by those that print something. The tools follow the same rule.

# say ENGLISH CHINESE: prints one of them on standard error, by KAOHE_LANG or the locale.
say() {
  case ${KAOHE_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
    zh | zh[_.@-]*) echo "$2" >&2 ;;
    *) echo "$1" >&2 ;;
  esac
}
