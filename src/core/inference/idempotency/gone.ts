const GONE =
  /\b(content|text|body|message)s?\b[^.;]{0,60}\b(deleted|erased|removed|purged|redacted|gone)\b|(gelöscht|supprimé|effacé|eliminad|borrad|apagad|excluíd|cancellat|verwijderd)|已(经)?(被)?(删除|清除|擦除)|削除(済|され)/i;
const DIFFERS =
  /\b(different|differs?|other|another|not the same|mismatch|reused?|ander\w*|autre|otro|otra|outr[oa]|altr[oa]|distint[oa]|diferente|divers[oa])\b|不同|不一致|其他|另|異なる|別の/i;

/** "The id belongs to a message whose content was deleted": what another content gets is another question. */
export function isOfGone(text: string): boolean {
  return GONE.test(text) && !DIFFERS.test(text);
}
