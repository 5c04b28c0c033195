/** The planner: when and how to touch a buyer next, and the rest of the plan. Pure: facts, playbook and instant in, advice out. */
@NullMarked
package io.salesmanager.engagement;

import org.jspecify.annotations.NullMarked;
