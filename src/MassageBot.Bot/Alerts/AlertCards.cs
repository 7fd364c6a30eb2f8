using MassageBot.Bot.Staff;
using MassageBot.Core.Alerts;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Alerts;

/// <summary>The cards of what was raised: codes, contact and what can be done; never a word of the client's.</summary>
internal static class AlertCards
{
    public static StaffCard Of(StaffTurn turn, Guid id, AlertCase one) => new()
    {
        Name = "alerts.case",
        Language = turn.Language,
        Wording = turn.Words.StaffCards,
        Heading = Heading(turn, one.Alert),
        Sign = one.IsOver ? CardSigns.Done : one.IsSafety ? CardSigns.Safety : CardSigns.Visit,
        Body = [new CardFacts([.. Facts(turn, one)]), .. Notes(turn, one)],
        Buttons = [.. CaseSteps.Choices(one).Select(step => Button(turn, id, step))],
    };

    public static StaffCard List(StaffTurn turn, IReadOnlyList<Matter<AlertCase>> open) => new()
    {
        Name = "alerts.list",
        Language = turn.Language,
        Wording = turn.Words.StaffCards,
        Heading = Ours.Say(turn.Words.Alerts.ListHeading, ("count", StaffSpeech.Number(open.Count))),
        Body =
        [
            new CardList(
            [
                .. open.Select(one => new CardSection(
                [
                    new CardParagraph(Heading(turn, one.Body.Alert)) { IsBold = true },
                    new CardParagraph(Ours.Join(" · ", Moment(turn, one.Body.Alert.RaisedAt), turn.Channel(one.Body.Channel))) { Tone = CardTone.Subtle },
                ])
                {
                    Buttons = [new CardButton("alerts.view", one.Id, Ours.Say(turn.Words.Alerts.Look))],
                }),
            ]),
        ],
    };

    public static string Verb(CaseState step) => step switch
    {
        CaseState.Taken => "alerts.take",
        CaseState.Called => "alerts.called",
        CaseState.FalseAlarm => "alerts.false-alarm",
        CaseState.Retried => "alerts.retry",
        CaseState.DoneByHand => "alerts.by-hand",
        CaseState.GivenUp => "alerts.give-up",
        _ => "alerts.handled",
    };

    private static CardButton Button(StaffTurn turn, Guid id, CaseState step)
    {
        var words = turn.Words.Alerts;
        var title = step switch
        {
            CaseState.Taken => words.Take,
            CaseState.Called => words.Called,
            CaseState.FalseAlarm => words.FalseAlarm,
            CaseState.Retried => words.Retry,
            CaseState.DoneByHand => words.ByHand,
            CaseState.GivenUp => words.GiveUp,
            _ => words.Handled,
        };
        var style = step switch
        {
            CaseState.Taken or CaseState.Retried => CardButtonStyle.Positive,
            CaseState.GivenUp => CardButtonStyle.Destructive,
            _ => CardButtonStyle.Plain,
        };
        return new CardButton(Verb(step), id, Ours.Say(title)) { Style = style };
    }

    private static Ours Heading(StaffTurn turn, Alert alert)
    {
        var words = turn.Words.Alerts;
        return alert.Kind switch
        {
            AlertKind.Crisis => Ours.Say(words.HeadingCrisis),
            AlertKind.Misconduct => Ours.Say(words.HeadingMisconduct),
            AlertKind.Boundary => Ours.Say(words.HeadingBoundary),
            AlertKind.BookByHand => Ours.Say(words.HeadingBookByHand),
            AlertKind.CheckCalendar => Ours.Say(words.HeadingCheckCalendar),
            AlertKind.Undelivered => Ours.Say(words.HeadingUndelivered),
            AlertKind.CallBack or AlertKind.HandOff => Ours.Say(words.HeadingToCall),
            _ => Ours.Say(words.HeadingRedFlag, ("tier", TierOf(turn, alert))),
        };
    }

    private static Ours TierOf(StaffTurn turn, Alert alert)
    {
        var words = turn.Words.Alerts;
        var tiers = Rules(turn, alert).Select(rule => rule.Tier).ToList();
        return Ours.Say((tiers.Count == 0 ? Tier.Urgent : tiers.Min()) switch
        {
            Tier.Emergency => words.TierEmergency,
            Tier.Crisis => words.TierCrisis,
            Tier.Urgent => words.TierUrgent,
            Tier.Hold => words.TierHold,
            Tier.Clearance => words.TierClearance,
            Tier.Modify => words.TierModify,
            Tier.Local => words.TierLocal,
            Tier.Policy => words.TierPolicy,
            Tier.Boundary => words.TierBoundary,
        });
    }

    private static IEnumerable<TriageRule> Rules(StaffTurn turn, Alert alert) =>
        turn.Content.TriageRules.Rules.Where(rule => !alert.RuleIds.IsDefaultOrEmpty && alert.RuleIds.Contains(rule.Id));

    private static IEnumerable<CardFact> Facts(StaffTurn turn, AlertCase one)
    {
        var (words, alert) = (turn.Words.Alerts, one.Alert);
        yield return new CardFact(Ours.Say(words.When), Moment(turn, alert.RaisedAt));
        yield return new CardFact(Ours.Say(words.Channel), turn.Channel(one.Channel));
        foreach (var rule in Rules(turn, alert))
        {
            yield return new CardFact(Ours.Say(words.Rule), Theirs.Name($"{rule.Name} ({rule.Id})"));
        }

        foreach (var (label, text) in new[] { (words.Name, alert.FirstName), (words.Phone, alert.Phone), (words.Reason, alert.Reason) })
        {
            if (!string.IsNullOrEmpty(text))
            {
                yield return new CardFact(Ours.Say(label), Theirs.Name(text));
            }
        }

        if (alert.Wish is { Length: > 0 } wish)
        {
            yield return new CardFact(Ours.Say(words.Wish), WishWords.Of(turn, wish));
        }

        if (alert.Start is { } start)
        {
            yield return new CardFact(Ours.Say(words.Visit), Moment(turn, start));
        }
    }

    private static IEnumerable<CardElement> Notes(StaffTurn turn, AlertCase one)
    {
        var words = turn.Words.Alerts;
        if (one is { State: not CaseState.Open, At: { } at })
        {
            var line = Ours.Say(Standing(words, one.State), ("who", one.By is { } by ? Theirs.Name(by.Name) : Ours.Say(words.Somebody)), ("day", turn.LongDay(at)), ("time", turn.Time(at)));
            yield return new CardParagraph(line) { Tone = one.IsOver ? CardTone.Good : CardTone.Accent };
        }

        if (one is { IsSafety: true, IsOver: false, Alert.Kind: AlertKind.RedFlag or AlertKind.Crisis })
        {
            yield return new CardParagraph(Ours.Say(words.CallFirst));
        }

        if (one is { IsSafety: true } && one.State != CaseState.FalseAlarm)
        {
            yield return new CardParagraph(Ours.Say(words.NoOffers)) { Tone = CardTone.Subtle };
        }

        if (one is { IsDeadLetter: true, IsOver: false })
        {
            yield return new CardParagraph(Ours.Say(words.OnceDecided)) { Tone = CardTone.Subtle };
        }
    }

    private static Sentence Standing(AlertsWording words, CaseState state) => state switch
    {
        CaseState.Taken => words.StateTaken,
        CaseState.Called => words.StateCalled,
        CaseState.FalseAlarm => words.StateFalseAlarm,
        CaseState.Retried => words.StateRetried,
        CaseState.DoneByHand => words.StateByHand,
        CaseState.GivenUp => words.StateGivenUp,
        _ => words.StateHandled,
    };

    private static Ours Moment(StaffTurn turn, Instant at) => Ours.Say(turn.Words.Alerts.Moment, ("day", turn.LongDay(at)), ("time", turn.Time(at)));
}
