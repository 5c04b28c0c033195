package io.salesmanager.console;

import java.util.List;

/** What a list can be narrowed to, in order of name. */
public record FilterChoices(List<Choice> reps, List<Choice> teams) {
    public record Choice(String id, String name) {}
}
