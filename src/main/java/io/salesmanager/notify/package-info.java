/** Mail with calendar invitations: kept in the database until it is sent. */
@NullMarked
package io.salesmanager.notify;

import org.jspecify.annotations.NullMarked;
