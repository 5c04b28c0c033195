package io.salesmanager.crm.people;

import io.salesmanager.crm.PeopleReport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call or page that shows a report of single people, where its parameter {@code by} or {@code rep} asks for that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfPeople {
    PeopleReport value();

    /** Whether it groups by rep where {@code by} is not given. */
    boolean byRep() default false;
}
