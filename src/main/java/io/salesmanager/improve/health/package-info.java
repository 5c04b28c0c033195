/** How each rule does: how often it spoke, decided and was overridden, and what is known against it. */
@NullMarked
package io.salesmanager.improve.health;

import org.jspecify.annotations.NullMarked;
