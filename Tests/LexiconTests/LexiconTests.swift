import Testing

@Suite("Lexicon") struct LexiconTests {}
