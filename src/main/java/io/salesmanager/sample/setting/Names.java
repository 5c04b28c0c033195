package io.salesmanager.sample.setting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Names of people and companies. */
public final class Names {
    private static final int FIRST_NAMES = 300;
    private static final int LAST_NAMES = 400;

    private final Dice dice;
    private final Faker faker;
    private final List<String> firstNames;
    private final List<String> lastNames;
    private final Set<String> companies = new HashSet<>();

    public Names(Dice dice) {
        this.dice = dice;
        this.faker = new Faker(Locale.ENGLISH, new Random(dice.seed()));
        this.firstNames = some(FIRST_NAMES, () -> faker.name().firstName());
        this.lastNames = some(LAST_NAMES, () -> faker.name().lastName());
    }

    public String person() {
        return dice.pick(firstNames) + " " + dice.pick(lastNames);
    }

    /** A name that no other company has. */
    public String company() {
        var name = faker.company().name();
        while (!companies.add(domain(name))) {
            name = dice.pick(lastNames) + " " + faker.company().name();
        }
        return name;
    }

    /** In the top-level domain that nobody can own. */
    public static String domain(String company) {
        return company.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".example";
    }

    private static List<String> some(int count, Supplier<String> name) {
        return Stream.generate(name).limit(count).toList();
    }
}
