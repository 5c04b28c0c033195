/** Reads rules from DMN models: each row of a decision table becomes a rule, its FEEL the language of conditions. */
@NullMarked
package io.salesmanager.engine.model;

import org.jspecify.annotations.NullMarked;
