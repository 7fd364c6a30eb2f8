using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Bot.StaffDay;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Approvals;

/// <summary>The cards of a visit that waits for the clinic's yes.</summary>
internal static class ApprovalCards
{
    /// <summary>For everybody: when, what, with whom, until when. Why it waits stands there only for who may read about health, and in private.</summary>
    public static StaffCard Shared(StaffTurn turn, Guid id, VisitApproval approval, DayVisit? visit) => Card(turn, id, approval, visit, Ours.Say(turn.Words.Approvals.WhyHidden));

    /// <summary>For one who may read about health: with the reason.</summary>
    public static StaffCard Full(StaffTurn turn, Guid id, VisitApproval approval, DayVisit? visit) =>
        Card(turn, id, approval, visit, ApprovalReasons.Of(turn, approval, visit)) with { Name = "approvals.full" };

    /// <summary>Why not? What is chosen is told to the client.</summary>
    public static StaffCard Decline(StaffTurn turn, Guid id, VisitApproval approval)
    {
        var words = turn.Words.Approvals;
        return Step(turn, id, approval, "approvals.decline", new CardButton("approvals.send-decline", id, Ours.Say(words.SendDecline)) { Style = CardButtonStyle.Destructive },
            new CardChoiceInput
            {
                Id = "reason",
                Label = Ours.Say(words.ReasonLabel),
                Required = Ours.Say(words.ReasonMissing),
                IsOpen = true,
                Choices = [.. Enum.GetValues<DeclineReason>().Select(reason => new CardChoice(reason.ToString(), Reason(turn, reason)))],
            });
    }

    /// <summary>Free times to choose from, and a day to look from.</summary>
    public static StaffCard Times(StaffTurn turn, Guid id, VisitApproval approval, LocalDate from)
    {
        var words = turn.Words.Approvals;
        var day = new CardDateInput { Id = "from", Label = Ours.Say(words.FromLabel), Value = from, Earliest = turn.Local(turn.Now).Date };
        var others = new CardButton("approvals.propose", id, Ours.Say(words.OtherDays)) { Style = approval.Free.IsEmpty ? CardButtonStyle.Positive : CardButtonStyle.Plain };
        var card = Step(turn, id, approval, "approvals.times", others, day);
        return approval.Free.IsEmpty
            ? card with { Body = [.. card.Body, new CardParagraph(Ours.Say(words.NoTimes))] }
            : card with
            {
                Body = [Choices(turn, approval), .. card.Body],
                Buttons = [new CardButton("approvals.send-time", id, Ours.Say(words.SendTime)) { Style = CardButtonStyle.Positive }, .. card.Buttons],
            };
    }

    public static StaffCard Question(StaffTurn turn, Guid id, VisitApproval approval)
    {
        var words = turn.Words.Approvals;
        return Step(turn, id, approval, "approvals.question", new CardButton("approvals.send-question", id, Ours.Say(words.SendQuestion)) { Style = CardButtonStyle.Positive },
            new CardTextInput { Id = "question", Label = Ours.Say(words.QuestionLabel), Required = Ours.Say(words.QuestionMissing), IsLong = true, Longest = 400 });
    }

    public static StaffCard List(StaffTurn turn, IReadOnlyList<Matter<VisitApproval>> open)
    {
        var words = turn.Words.Approvals;
        var sections = open.OrderBy(one => one.Body.ExpiresAt).Select(one => new CardSection(
        [
            new CardParagraph(Heading(turn, one.Body)) { IsBold = true },
            new CardFacts([When(turn, one.Body, null), Until(turn, one.Body)]),
        ])
        {
            Buttons = [new CardButton("approvals.view", one.Id, Ours.Say(words.Look))],
        });
        return Bare(turn, "approvals.list", Ours.Say(words.ListHeading, ("count", StaffSpeech.Number(open.Count)))) with { Sign = CardSigns.Visit, Body = [new CardList([.. sections])] };
    }

    public static CardWords Name(StaffTurn turn, VisitApproval approval) =>
        approval.FirstName is { Length: > 0 } name ? Theirs.Name(name) : Ours.Say(turn.Words.Approvals.Somebody);

    private static StaffCard Card(StaffTurn turn, Guid id, VisitApproval approval, DayVisit? visit, Ours why) =>
        Bare(turn, "approvals.shared", Heading(turn, approval)) with
        {
            Sign = approval.IsOver ? CardSigns.Done : CardSigns.Visit,
            Body = [new CardFacts([.. Facts(turn, approval, visit, why)]), .. Standing(turn, approval), .. Talk(turn, approval)],
            Buttons = approval.IsOver ? [] : Buttons(turn, id),
        };

    private static ImmutableArray<CardButton> Buttons(StaffTurn turn, Guid id)
    {
        var words = turn.Words.Approvals;
        return
        [
            new CardButton("approvals.approve", id, Ours.Say(words.Approve)) { Style = CardButtonStyle.Positive },
            new CardButton("approvals.decline", id, Ours.Say(words.Decline)),
            new CardButton("approvals.propose", id, Ours.Say(words.Propose)),
            new CardButton("approvals.ask", id, Ours.Say(words.Ask)),
            new CardButton("approvals.view", id, Ours.Say(words.Look)),
        ];
    }

    private static StaffCard Step(StaffTurn turn, Guid id, VisitApproval approval, string name, CardButton goesOn, CardInput input) =>
        Bare(turn, name, Heading(turn, approval)) with
        {
            Sign = CardSigns.Visit,
            Subtle = Ours.Join(", ", turn.LongDay(approval.Start), turn.Time(approval.Start)),
            Body = [input],
            Buttons = [goesOn, new CardButton("approvals.view", id, Ours.Say(turn.Words.Approvals.Back)) { LeavesInputs = true }],
        };

    private static CardChoiceInput Choices(StaffTurn turn, VisitApproval approval) => new()
    {
        Id = "time",
        Label = Ours.Say(turn.Words.Approvals.TimeLabel),
        IsOpen = true,
        Choices =
        [
            .. approval.Free.Select((offer, at) => new CardChoice(StaffSpeech.Plain(at), Ours.Say(
                turn.Words.Approvals.TimeChoice,
                ("day", Ours.Of(SpokenTime.ShortDay(turn.Local(offer.Start).Date, turn.Language))), ("time", turn.Time(offer.Start)), ("therapist", Theirs.Name(offer.TherapistName))))),
        ],
    };

    private static StaffCard Bare(StaffTurn turn, string name, CardWords heading) =>
        new() { Name = name, Language = turn.Language, Wording = turn.Words.StaffCards, Heading = heading };

    private static Ours Heading(StaffTurn turn, VisitApproval approval)
    {
        var words = turn.Words.Approvals;
        var heading = approval.State switch
        {
            ApprovalState.Waiting => words.HeadingWaiting,
            ApprovalState.Approved => words.HeadingApproved,
            ApprovalState.Declined => words.HeadingDeclined,
            ApprovalState.Expired => words.HeadingExpired,
            ApprovalState.Gone => words.HeadingGone,
        };
        return Ours.Say(heading, ("name", Name(turn, approval)));
    }

    private static IEnumerable<CardFact> Facts(StaffTurn turn, VisitApproval approval, DayVisit? visit, Ours why)
    {
        var words = turn.Words.Approvals;
        yield return When(turn, approval, visit);
        if (visit is not null)
        {
            var service = turn.Clinic.FindService(visit.Service) is { } known ? Naming.InSentence(known, turn.Language) : visit.Service.Value;
            yield return new CardFact(Ours.Say(words.What), Ours.Say(words.Service, ("service", Theirs.Name(service)), ("minutes", StaffSpeech.Number(visit.Minutes))));
            yield return new CardFact(Ours.Say(words.With), turn.Therapist(visit.TherapistName));
            yield return new CardFact(Ours.Say(words.Code), Theirs.Name(visit.Code));
        }

        if (approval.Phone is { } phone)
        {
            yield return new CardFact(Ours.Say(words.Phone), Theirs.Name(phone));
        }

        yield return new CardFact(Ours.Say(words.Why), approval.IsMove ? Ours.Join(" ", Ours.Say(words.WasMoved), why) : why);
        if (!approval.IsOver)
        {
            yield return Until(turn, approval);
        }
    }

    private static CardFact When(StaffTurn turn, VisitApproval approval, DayVisit? visit) =>
        new(Ours.Say(turn.Words.Approvals.When), Moment(turn, visit?.Start ?? approval.Start));

    private static CardFact Until(StaffTurn turn, VisitApproval approval) => new(Ours.Say(turn.Words.Approvals.Until), Moment(turn, approval.ExpiresAt));

    private static Ours Moment(StaffTurn turn, Instant at) => Ours.Say(turn.Words.Approvals.Moment, ("day", turn.LongDay(at)), ("time", turn.Time(at)));

    private static IEnumerable<CardElement> Standing(StaffTurn turn, VisitApproval approval)
    {
        var words = turn.Words.Approvals;
        if (approval.Proposed is { } proposed)
        {
            var said = proposed.Accepted switch { null => words.Proposed, true => words.ProposalTaken, false => words.ProposalLeft };
            var line = Ours.Say(said, ("who", Theirs.Name(proposed.By.Name)), ("day", turn.LongDay(proposed.Offer.Start)), ("time", turn.Time(proposed.Offer.Start)));
            yield return new CardParagraph(line) { Tone = CardTone.Accent };
        }

        if (approval.EndedAt is { } at)
        {
            yield return new CardParagraph(Ended(turn, approval, at)) { Tone = approval.State == ApprovalState.Approved ? CardTone.Good : CardTone.Plain };
        }

        if (approval.ByHand)
        {
            yield return new CardParagraph(Ours.Say(words.ByHand)) { Tone = CardTone.Warning };
        }
    }

    private static Ours Ended(StaffTurn turn, VisitApproval approval, Instant at)
    {
        var words = turn.Words.Approvals;
        var (who, day, time) = (Theirs.Name(approval.By?.Name), turn.LongDay(at), turn.Time(at));
        return approval.State switch
        {
            ApprovalState.Approved => Ours.Say(words.EndedApproved, ("who", who), ("day", day), ("time", time)),
            ApprovalState.Declined => Ours.Say(words.EndedDeclined, ("who", who), ("day", day), ("time", time), ("reason", Reason(turn, approval.Reason ?? DeclineReason.WeCall))),
            ApprovalState.Expired => Ours.Say(words.EndedExpired, ("day", day), ("time", time)),
            _ => Ours.Say(words.EndedGone, ("day", day), ("time", time)),
        };
    }

    private static IEnumerable<CardElement> Talk(StaffTurn turn, VisitApproval approval) => approval.Talk.IsEmpty
        ? []
        : [new CardTalk([.. approval.Talk.Select(line => new CardLine(line.IsClients ? Name(turn, approval) : Theirs.Name(line.By), Theirs.Of(line.Text)) { Time = turn.Time(line.At).Plain })])];

    private static Ours Reason(StaffTurn turn, DeclineReason reason)
    {
        var words = turn.Words.Approvals;
        return Ours.Say(reason switch
        {
            DeclineReason.DoctorFirst => words.ReasonDoctorFirst,
            DeclineReason.NoTherapist => words.ReasonNoTherapist,
            DeclineReason.NotNow => words.ReasonNotNow,
            DeclineReason.WeCall => words.ReasonWeCall,
        });
    }
}
