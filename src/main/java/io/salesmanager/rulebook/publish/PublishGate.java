package io.salesmanager.rulebook.publish;

import java.util.List;

/** Looks at a version before it is published. Every bean of this type is asked. */
public interface PublishGate {
    /**
     * Why a second person should look before {@code candidate} takes the place of {@code active}, one sentence each.
     *
     * @return none where nothing speaks against it
     */
    List<String> objections(String active, String candidate);
}
