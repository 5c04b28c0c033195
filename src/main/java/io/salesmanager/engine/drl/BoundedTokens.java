package io.salesmanager.engine.drl;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Tokens that give up. The Drools parser tries alternatives one after the other, and tries them again at each level of
 * nesting: {@code max(max(max(...)))} doubles its work with every level, so that forty of them would hold a thread for ever.
 */
final class BoundedTokens extends CommonTokenStream {
    private static final long LOOKS_A_TOKEN = 200;
    private static final long LEAST_LOOKS = 200_000;

    private long looks;
    private Token latest = new CommonToken(Token.INVALID_TOKEN_TYPE);

    BoundedTokens(TokenSource source) {
        super(source);
    }

    /** The parser looked ahead far more often than any sensible rule needs. */
    static final class TooTangled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooTangled() {
            super("the parser looks ahead too often", null, false, false);
        }
    }

    @Override
    public Token LT(int ahead) {
        if (++looks > LEAST_LOOKS && looks > LOOKS_A_TOKEN * size()) {
            throw new TooTangled();
        }
        var token = super.LT(ahead);
        if (ahead == 1 && token != null) {
            latest = token;
        }
        return token;
    }

    /** The token the parser looked at last. */
    Token latest() {
        return latest;
    }
}
