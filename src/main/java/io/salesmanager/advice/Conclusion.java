package io.salesmanager.advice;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything a rule can conclude. {@code about} is the id of the opportunity, or of the rep, team or manager it speaks of. */
public sealed interface Conclusion {
    String about();

    Reason reason();

    /** What is said, apart from of whom and why: a verdict, a channel, a name. */
    String said();

    /** What to do with a deal, perhaps from or until a day. */
    record Proposal(String about, Verdict verdict, @Nullable LocalDate until, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return until == null ? verdict.name() : verdict.name() + " " + until;
        }
    }

    /** Touch the buyer through a channel, within so many business days. */
    record Engage(String about, Channel channel, int inDays, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return channel.name() + " " + inDays;
        }
    }

    /** Do not use a channel any more. */
    record Stop(String about, Channel channel, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return channel.name();
        }
    }

    /** Get a piece of evidence, or an answer. */
    record Require(String about, String evidence, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return evidence;
        }
    }

    /** Someone above the rep has to look at it: {@code manager}, {@code director}, or a role's name. */
    record Escalate(String about, String to, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return to;
        }
    }

    /** Something about the deal that puts it or its quality in danger. */
    record Risk(String about, String kind, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return kind;
        }
    }

    record Eligible(String about, String line, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return line;
        }
    }

    /** May sell the line, but not alone or not yet without something that the reason names. */
    record Conditional(String about, String line, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return line;
        }
    }

    record Ineligible(String about, String line, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return line;
        }
    }

    record Strong(String about, String skill, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return skill;
        }
    }

    record Coach(String about, String skill, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return skill;
        }
    }

    record Quiz(String about, String quiz, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return quiz;
        }
    }

    record Profile(String about, String kind, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return kind;
        }
    }

    /** Something about how a manager, or a team, works. */
    record Habit(String about, String kind, Reason reason) implements Conclusion {
        @Override
        public String said() {
            return kind;
        }
    }
}
