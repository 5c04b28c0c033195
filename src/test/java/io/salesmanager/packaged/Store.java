package io.salesmanager.packaged;

import java.util.Optional;
import java.util.stream.Stream;

/** Settings for the database of a packaged service: H2's file in its folder, or a database of its own on the tests' MariaDB. */
final class Store {
    static final String[] KEPT = "mysql".equals(System.getProperty("flavour"))
            ? new String[] {
                "-Dquarkus.datasource.jdbc.url=jdbc:mysql://127.0.0.1:%s/packaged?${mysql.options}"
                        .formatted(Optional.ofNullable(System.getenv("MARIADB_PORT"))
                                .orElse("13306")),
                "-Dquarkus.datasource.password=app"
            }
            : new String[0];

    static final String[] EMPTY = Stream.concat(Stream.of(KEPT), Stream.of("-Dquarkus.flyway.clean-at-start=true"))
            .toArray(String[]::new);

    private Store() {}
}
