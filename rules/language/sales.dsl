# The sentences that rules in *.dslr files are made of.
#
# A line is [condition] or [consequence], the type of fact it speaks of in brackets, the sentence, an equals sign, and what the
# sentence means in DRL. A sentence that starts with a hyphen adds a condition to the sentence before it; any other starts a
# pattern. What varies stands in braces with its kind: {limit:dial} the name of a dial, {role:word} a word in small letters,
# {what:text} a text in double quotes, {x:constant} and {x:constants} such as CAN_BUY, {x:fact} the name of a fact,
# {day:day} a day such as 2026-12-31, {x:texts} several texts with commas. The value brings its quotes.

# --- what the rule speaks of
[condition][Opportunity]there is an opportunity=$o : Opportunity( )
[condition][Opportunity]there is an open opportunity=$o : Opportunity( open )
[condition][Opportunity]there is an active opportunity=$o : Opportunity( status == ACTIVE )
[condition][Opportunity]there is a postponed opportunity=$o : Opportunity( status == POSTPONED )
[condition][Opportunity]there is a lost opportunity=$o : Opportunity( outcome == LOST )
[condition][Opportunity]there is a won opportunity=$o : Opportunity( outcome == WON )
[condition][Rep]there is a rep=$r : Rep( )
[condition][Rep]there is a new rep=$r : Rep( ramping )

# --- any fact at all
[condition][]- {fact:fact} is known=known({fact})
[condition][]- {fact:fact} is not known=!known({fact})
[condition][]- {fact:fact} is at least {limit:dial}={fact} >= {limit}
[condition][]- {fact:fact} is at most {limit:dial}={fact} <= {limit}
[condition][]- {fact:fact} is more than {limit:dial}={fact} > {limit}
[condition][]- {fact:fact} is less than {limit:dial}={fact} < {limit}
[condition][]- {fact:fact} is {value:constant}={fact} == {value}
[condition][]- {fact:fact} is known and not {value:constant}=known({fact}), {fact} != {value}
[condition][]- {fact:fact} is one of {values:constants}={fact} in {values}

# --- stage, line and kind of deal
[condition][Opportunity]- at stage {limit:dial} or later=stageOrder >= {limit}
[condition][Opportunity]- before stage {limit:dial}=stageOrder < {limit}
[condition][Opportunity]- the stage is {stage:text}=stage == {stage}
[condition][Opportunity]- the stage is one of {stages:texts}=stage in {stages}
[condition][Opportunity]- for the product line {line:text}=productLine == {line}
[condition][Opportunity]- for one of the product lines {lines:texts}=productLine in {lines}
[condition][Opportunity]- of the segment {segment:text}=segment == {segment}
[condition][Opportunity]- it is new business=motion == NEW_BUSINESS
[condition][Opportunity]- it is a renewal=motion == RENEWAL
[condition][Opportunity]- it is an expansion=motion == EXPANSION
[condition][Opportunity]- the buyer came to us=inbound
[condition][Opportunity]- the buyer did not come to us=known(inbound), !inbound
[condition][Opportunity]- created at least {limit:dial} days ago=ageDays >= {limit}
[condition][Opportunity]- created less than {limit:dial} days ago=ageDays < {limit}
[condition][Opportunity]- in its stage for at least {limit:dial} business days=daysInStage >= {limit}
[condition][Opportunity]- exit evidence is missing=missingExitEvidence > 0

# --- money
[condition][Opportunity]- worth more than {limit:dial}=amount > {limit}
[condition][Opportunity]- worth at most {limit:dial}=amount <= {limit}
[condition][Opportunity]- with a discount above {limit:dial} percent=discountPercent > {limit}
[condition][Opportunity]- with a discount of at most {limit:dial} percent=discountPercent <= {limit}
[condition][Opportunity]- with a loss in the first year=firstYearProfit < 0
[condition][Opportunity]- they want a promise on the roadmap=customRoadmap

# --- dates and next steps
[condition][Opportunity]- the close date has passed=daysPastCloseDate > 0
[condition][Opportunity]- no close date is known=!known(closeDate)
[condition][Opportunity]- the close date was pushed at least {limit:dial} times=pushCount >= {limit}
[condition][Opportunity]- the forecast category is one of {values:constants}=forecastCategory in {values}
[condition][Opportunity]- the next step is in the past=daysToNextStep < 0
[condition][Opportunity]- the next step was left empty=nextStep == ""
[condition][Opportunity]- no next step is planned=!nextStepPlanned
[condition][Opportunity]- no next step is on record=!known(nextStep), !known(nextStepDate)
[condition][Opportunity]- the next step is more than {limit:dial} days away=daysToNextStep > {limit}
[condition][Opportunity]- the buyer named a day more than {limit:dial} days away=daysToLaterDate > {limit}
[condition][Opportunity]- no later day named by the buyer lies ahead=(!known(daysToLaterDate) || daysToLaterDate < 0)
[condition][Opportunity]- the proposal was sent at least {limit:dial} business days ago and not opened=businessDaysSinceProposal >= {limit}

# --- what happened
[condition][Opportunity]- without activity for at least {limit:dial} days=daysSinceActivity >= {limit}
[condition][Opportunity]- without a word from the buyer for at least {limit:dial} days=daysSinceBuyerActivity >= {limit}
[condition][Opportunity]- without a word from the buyer for at least {limit:dial} business days=businessDaysSinceBuyerActivity >= {limit}
[condition][Opportunity]- nobody has touched the buyer=touches == 0
[condition][Opportunity]- somebody has touched the buyer=touches > 0
[condition][Opportunity]- at least {limit:dial} calls were not answered=unansweredCalls >= {limit}
[condition][Opportunity]- at least {limit:dial} e-mails were not answered=unansweredEmails >= {limit}
[condition][Opportunity]- at most {limit:dial} e-mails went both ways=emails <= {limit}
[condition][Opportunity]- an e-mail came back=bounces > 0

# --- the buyer's side
[condition][Opportunity]- with fewer than {limit:dial} contacts=contacts < {limit}
[condition][Opportunity]- with no senior contact=seniorContacts == 0
[condition][Opportunity]- with a champion=champions > 0
[condition][Opportunity]- the budget is {value:constant}=budgetStatus == {value}
[condition][Opportunity]- the budget is one of {values:constants}=budgetStatus in {values}
[condition][Opportunity]- nobody asked for the budget=!known(budgetStatus)
[condition][Opportunity]- the decision maker is confirmed=decisionMaker == YES
[condition][Opportunity]- the need is one of {values:constants}=need in {values}
[condition][Opportunity]- the fit fails=fit == FAILS
[condition][Opportunity]- the fit is not known to fail=(!known(fit) || fit == PASSES)
[condition][Opportunity]- {what:text} is evidenced=evidence({what})
[condition][Opportunity]- {what:text} is known not to be evidenced=evidence({what}) == false
[condition][Opportunity]- the account asked not to be called=account.doNotCall
[condition][Opportunity]- the account asked not to be written to=account.emailOptOut
[condition][Opportunity]- the account is a key account=account.keyAccount
[condition][Opportunity]- the account is a customer=account.type == CUSTOMER
[condition][Opportunity]- the account's contract ends within {limit:dial} days=account.daysToRenewal >= 0, account.daysToRenewal <= {limit}
[condition][Opportunity]- the account's stakeholders were last reviewed more than {limit:dial} days ago=account.daysSinceStakeholderAudit > {limit}
[condition][Opportunity]- the account's last business review is more than {limit:dial} days ago=account.daysSinceBusinessReview > {limit}
[condition][Opportunity]- the account has fewer than {limit:dial} advocates=account.advocates < {limit}

# --- the rep
[condition][Rep]- with the certificate {name:text}=certificate({name})
[condition][Rep]- known to lack the certificate {name:text}=certificate({name}) == false
[condition][Rep]- with at least {limit:dial} in the quiz {name:text}=quiz({name}) >= {limit}
[condition][Rep]- no longer ramping=(!known(ramping) || ramping == false)
[condition][Rep]- with at least {limit:dial} closed deals=winRateCount >= {limit}
[condition][Rep]- with fewer than {limit:dial} closed deals=winRateCount < {limit}
[condition][Rep]- covering less than {limit:dial} times what the win rate asks for=coverage * winRate < {limit}
[condition][Rep]- doing less than {limit:dial} of the planned touches=adherence < {limit}
[condition][Rep]- not coached for at least {limit:dial} days=daysSinceCoaching >= {limit}

# --- conclusions
[consequence][Opportunity]qualify it=advise.qualify($o);
[consequence][Opportunity]disqualify it=advise.disqualify($o);
[consequence][Opportunity]archive it=advise.archive($o);
[consequence][Opportunity]postpone it by {days:dial} days=advise.postpone($o, {days});
[consequence][Opportunity]postpone it to the day in {day:fact}=advise.postpone($o, {day});
[consequence][Opportunity]postpone it to {day:day}=advise.postpone($o, {day});
[consequence][Opportunity]look at it again=advise.revisit($o);
[consequence][Opportunity]look at it again on the day in {day:fact}=advise.revisit($o, {day});
[consequence][Opportunity]ask for {what:text}=advise.require($o, {what});
[consequence][Opportunity]show the risk {kind:word}=advise.risk($o, {kind});
[consequence][Opportunity]escalate it to the {role:word}=advise.escalate($o, {role});
[consequence][Opportunity]touch the buyer today by {channel:constant}=advise.engage($o, {channel}, 0);
[consequence][Opportunity]touch the buyer by {channel:constant} within {days:dial} business days=advise.engage($o, {channel}, {days});
[consequence][Opportunity]stop using {channel:constant}=advise.stop($o, {channel});
[consequence][Rep]the rep may sell {line:text}=advise.eligible($r, {line});
[consequence][Rep]the rep may sell {line:text} with a condition=advise.conditional($r, {line});
[consequence][Rep]the rep may not sell {line:text}=advise.ineligible($r, {line});
[consequence][Rep]coach the rep on {skill:word}=advise.coach($r, {skill});
[consequence][Rep]give the rep the quiz {quiz:word}=advise.quiz($r, {quiz});
