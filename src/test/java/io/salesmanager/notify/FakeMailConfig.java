package io.salesmanager.notify;

import java.time.Duration;
import java.util.Optional;

/** A mail server at a port of this machine, without encryption. */
public record FakeMailConfig(int port) implements MailConfig {
    @Override
    public Optional<String> host() {
        return Optional.of("127.0.0.1");
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Security security() {
        return Security.NONE;
    }

    @Override
    public Optional<String> from() {
        return Optional.of("sales@example.com");
    }

    @Override
    public String fromName() {
        return "Virtual sales manager";
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String sendEvery() {
        return "off";
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(90);
    }
}
