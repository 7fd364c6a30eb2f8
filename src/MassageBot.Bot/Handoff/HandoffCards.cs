using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>The cards of a client who wants a person: what all of staff see, what only its holder sees, and the list.</summary>
internal static class HandoffCards
{
    private static readonly int[] SnoozeMinutes = [5, 15, 30, 60];

    /// <summary>For everybody: first name, channel, what it is about in a word, since when, who has it. No health words.</summary>
    public static StaffCard Shared(StaffTurn turn, Guid id, ClientHandoff handoff)
    {
        var words = turn.Words.StaffHandoff;
        var card = Bare(turn, "handoff.shared", Heading(turn, handoff)) with { Sign = Sign(handoff), Subtle = Since(turn, handoff), Body = [.. Standing(turn, handoff)] };
        return handoff.State switch
        {
            HandoffState.Waiting or HandoffState.ForMorning => card with { Buttons = [Claim(turn, id), .. CallButton(turn, id, handoff)] },
            HandoffState.Claimed or HandoffState.Snoozed when handoff.Holder?.UserId is { } user => card with { Refresh = new CardRefresh("handoff.view", id, [user]) },
            _ => card,
        };

        static CardButton Claim(StaffTurn turn, Guid id) => new("handoff.claim", id, Ours.Say(turn.Words.StaffHandoff.Claim)) { Style = CardButtonStyle.Positive };
        static IEnumerable<CardButton> CallButton(StaffTurn turn, Guid id, ClientHandoff handoff) =>
            handoff.Phone is null ? [] : [new CardButton("handoff.called", id, Ours.Say(turn.Words.StaffHandoff.Called))];
    }

    /// <summary>For its holder: the client's wish, what the screen says where the role may know, the last lines, and what can be done.</summary>
    public static StaffCard Own(StaffTurn turn, Guid id, ClientHandoff handoff, ClientTalk talk, IReadOnlyList<StaffMember> colleagues)
    {
        var words = turn.Words.StaffHandoff;
        ImmutableArray<CardElement> body =
        [
            new CardFacts([.. Facts(turn, handoff, talk.Record)]),
            new CardTalk([.. talk.Lines.Select(line => Line(turn, handoff, line))]),
            .. Notes(turn, handoff),
            new CardSection([Transfer(turn, colleagues)]) { Buttons = [new CardButton("handoff.transfer", id, Ours.Say(words.Transfer))] },
            new CardSection([Snooze(turn)]) { Buttons = [new CardButton("handoff.snooze", id, Ours.Say(words.Snooze))] },
        ];
        return Bare(turn, "handoff.own", Ours.Say(words.HeadingYours, ("name", Name(turn, handoff)))) with
        {
            Sign = Sign(handoff),
            Subtle = Since(turn, handoff),
            Body = [.. body.Where(element => element is not CardSection { Elements: [CardChoiceInput { Choices.IsEmpty: true }] })],
            Buttons =
            [
                new CardButton("handoff.view", id, Ours.Say(words.LookAgain)) { LeavesInputs = true },
                new CardButton("handoff.return", id, Ours.Say(words.Return)) { LeavesInputs = true },
                new CardButton("handoff.close", id, Ours.Say(words.Close)) { LeavesInputs = true },
                new CardButton("handoff.called", id, Ours.Say(words.Called)) { LeavesInputs = true, Style = CardButtonStyle.Secondary },
            ],
            Refresh = handoff.Holder?.UserId is { } user && !turn.IsPrivate ? new CardRefresh("handoff.view", id, [user]) : null,
        };
    }

    /// <summary>All that are open, oldest first.</summary>
    public static StaffCard Queue(StaffTurn turn, Sentence heading, IReadOnlyList<Matter<ClientHandoff>> open)
    {
        var words = turn.Words.StaffHandoff;
        return Bare(turn, "handoff.queue", Ours.Say(heading, ("count", StaffSpeech.Number(open.Count)))) with
        {
            Sign = CardSigns.Waiting,
            Body = [new CardList([.. open.Select(one => Entry(turn, one))])],
        };
    }

    public static CardWords Name(StaffTurn turn, ClientHandoff handoff) =>
        handoff.FirstName is { Length: > 0 } name ? Theirs.Name(name) : Ours.Say(turn.Words.StaffHandoff.Somebody);

    private static CardSection Entry(StaffTurn turn, Matter<ClientHandoff> matter)
    {
        var (words, handoff) = (turn.Words.StaffHandoff, matter.Body);
        var waits = Ours.Say(words.Waits, ("minutes", StaffSpeech.Number(Minutes(turn.Now - handoff.RaisedAt))));
        var isFree = handoff.State is HandoffState.Waiting or HandoffState.ForMorning;
        return new CardSection(
        [
            new CardParagraph(Heading(turn, handoff)) { IsBold = true },
            new CardParagraph(Ours.Join(" · ", Since(turn, handoff), waits)) { Tone = CardTone.Subtle },
        ])
        {
            Buttons = isFree ? [new CardButton("handoff.claim", matter.Id, Ours.Say(words.Claim))] : [],
        };
    }

    private static StaffCard Bare(StaffTurn turn, string name, CardWords heading) =>
        new() { Name = name, Language = turn.Language, Wording = turn.Words.StaffCards, Heading = heading };

    private static Ours Heading(StaffTurn turn, ClientHandoff handoff)
    {
        var words = turn.Words.StaffHandoff;
        var (name, who) = (Name(turn, handoff), Theirs.Name(handoff.Holder?.Name));
        return handoff.State switch
        {
            HandoffState.Claimed => Ours.Say(words.HeadingClaimed, ("who", who), ("name", name)),
            HandoffState.Snoozed => Ours.Say(words.HeadingSnoozed, ("who", who), ("name", name)),
            HandoffState.Over => Ours.Say(words.HeadingOver, ("name", name)),
            HandoffState.Waiting or HandoffState.ForMorning => Ours.Say(handoff.CallBack ? words.HeadingCallBack : words.HeadingWaiting, ("name", name)),
        };
    }

    private static Ours Since(StaffTurn turn, ClientHandoff handoff)
    {
        var words = turn.Words.StaffHandoff;
        var matter = handoff.Class switch
        {
            HandoffClass.Booking => words.ClassBooking,
            HandoffClass.Billing => words.ClassBilling,
            HandoffClass.Health => words.ClassHealth,
            HandoffClass.Complaint => words.ClassComplaint,
            HandoffClass.Safety => words.ClassSafety,
            HandoffClass.Other => words.ClassOther,
        };
        return Ours.Say(words.Since, ("channel", turn.Channel(handoff.Channel)), ("matter", Ours.Say(matter)), ("time", turn.Time(handoff.RaisedAt)));
    }

    private static IEnumerable<CardElement> Standing(StaffTurn turn, ClientHandoff handoff)
    {
        var words = turn.Words.StaffHandoff;
        if (handoff.Wait is { } wait && handoff.State != HandoffState.Over)
        {
            yield return new CardParagraph(Ours.Say(words.TakenAfter, ("minutes", StaffSpeech.Number(Minutes(wait))))) { Tone = CardTone.Subtle };
        }

        if (handoff is { End: { } end, EndedAt: { } at })
        {
            var said = end switch
            {
                HandoffEnd.Closed => words.EndedClosed,
                HandoffEnd.Returned => words.EndedReturned,
                HandoffEnd.Called => words.EndedCalled,
                HandoffEnd.Forgotten => words.EndedForgotten,
            };
            yield return new CardParagraph(Ours.Say(said, ("who", Theirs.Name(handoff.Holder?.Name)), ("time", turn.Time(at)))) { Tone = CardTone.Good };
        }
    }

    private static IEnumerable<CardFact> Facts(StaffTurn turn, ClientHandoff handoff, ConversationRecord? record)
    {
        var words = turn.Words.StaffHandoff;
        yield return new CardFact(Ours.Say(words.Language), Ours.Say(handoff.Language.NameAmong(words.English, words.Spanish)));
        if (handoff.Phone is { } phone)
        {
            yield return new CardFact(Ours.Say(words.Phone), Theirs.Name(phone));
        }

        if (record is null)
        {
            yield break;
        }

        if (HandoffSummary.Wish(turn, record) is { Length: > 0 } wish)
        {
            yield return new CardFact(Ours.Say(words.Wish), Theirs.Of(wish));
        }

        yield return new CardFact(Ours.Say(words.Constraints), turn.Member.MayReadHealth ? HandoffSummary.Screen(turn, record) : Ours.Say(words.HealthHidden));
    }

    private static CardLine Line(StaffTurn turn, ClientHandoff handoff, TalkLine line)
    {
        var words = turn.Words.StaffHandoff;
        return new CardLine(line.ByClient ? Name(turn, handoff) : Ours.Say(words.Assistant), Theirs.Of(line.Text))
        {
            Time = line.At is { } at ? turn.Time(at).Plain : null,
        };
    }

    private static IEnumerable<CardElement> Notes(StaffTurn turn, ClientHandoff handoff) => handoff.Notes.IsEmpty
        ? []
        :
        [
            new CardParagraph(Ours.Say(turn.Words.StaffHandoff.Notes)) { IsBold = true },
            new CardTalk([.. handoff.Notes.Select(note => new CardLine(Theirs.Name(note.By), Theirs.Of(note.Text)) { Time = turn.Time(note.At).Plain })]),
        ];

    private static CardChoiceInput Transfer(StaffTurn turn, IReadOnlyList<StaffMember> colleagues) => new()
    {
        Id = "to",
        Label = Ours.Say(turn.Words.StaffHandoff.TransferTo),
        Choices = [.. colleagues.Where(one => one.AadObjectId != turn.Member.AadObjectId).Select(one => new CardChoice(one.AadObjectId, Theirs.Name(one.Name)))],
    };

    private static CardChoiceInput Snooze(StaffTurn turn)
    {
        var words = turn.Words.StaffHandoff;
        return new CardChoiceInput
        {
            Id = "minutes",
            Label = Ours.Say(words.SnoozeFor),
            Chosen = "15",
            Choices = [.. SnoozeMinutes.Select(minutes => new CardChoice(StaffSpeech.Plain(minutes), Ours.Say(words.Minutes, ("minutes", StaffSpeech.Number(minutes)))))],
        };
    }

    private static string? Sign(ClientHandoff handoff) => handoff switch
    {
        { State: HandoffState.Over } => CardSigns.Done,
        { Class: HandoffClass.Safety or HandoffClass.Health } => CardSigns.Health,
        { Class: HandoffClass.Billing } => CardSigns.Money,
        { Class: HandoffClass.Complaint } => CardSigns.Complaint,
        _ => CardSigns.Waiting,
    };

    public static int Minutes(Duration wait) => Math.Max(0, (int)Math.Floor(wait.TotalMinutes));
}
