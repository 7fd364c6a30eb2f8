using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The safety screen inside a conversation: what stands, and what follows from it.</summary>
internal static class Screening
{
    /// <summary>The result that still holds; null when the screen has to be asked (again).</summary>
    public static ScreenResult? ResultOf(TurnFrame frame) =>
        frame.Record.Screen is { } stored ? SafetyScreen.Restore(stored, Whose(frame), frame.Now, frame.Clinic.Policy.ScreenValidDays) : null;

    /// <summary>Whom the visit is for, as far as it has been said.</summary>
    public static ScreenedFor Whose(TurnFrame frame) => BookingProgress.ScreenFor(frame.Record.Wish, frame.Clinic);

    /// <summary>Earlier answers of the same people, which have expired.</summary>
    public static ScreenRecord? Expired(TurnFrame frame) =>
        frame.Record.Screen is { } stored && stored.About == Whose(frame) && ResultOf(frame) is null ? stored : null;

    /// <summary>Flags that words of the client raised earlier in the conversation.</summary>
    public static ImmutableArray<RedFlag> EarlierFlags(TurnFrame frame) =>
    [
        .. from note in frame.Record.Flags
        join rule in frame.Content.TriageRules.Rules on note.RuleId equals rule.Id
        select rule.ToFlag(frame.Language),
    ];

    /// <summary>The record after an answer to the screen or its follow-up; null when it has to be asked again.</summary>
    public static ConversationRecord? Take(TurnFrame frame, ScreenStep step) => step switch
    {
        ScreenStep.Answered answered => With(frame, ScreenRecord.Of(answered.Result)),
        ScreenStep.FollowUp followUp => frame.Record with { FollowUp = followUp.Items },
        _ => null,
    };

    /// <summary>The record with answers about whom the visit is for now.</summary>
    public static ConversationRecord With(TurnFrame frame, ScreenRecord screen) =>
        frame.Record.WithScreen(screen with { About = Whose(frame) }) with { FollowUp = null, ScreenNext = false };

    /// <summary>Says why no slot is taken, leaves it with the front desk, and drops the booking.</summary>
    public static Core.Understanding.Flow? StopBooking(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        frame.Say(ReasonOf(frame, words));
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.RedFlag,
            RaisedAt = frame.Now,
            RuleIds = frame.Record.Screen!.RuleIds,
            FirstName = frame.Record.Wish.FirstName,
            Phone = frame.Record.Wish.Phone ?? frame.CallerNumber,
            Wish = WishSummary.Of(frame.Record.Wish),
            Start = frame.Record.Moving?.Start,
        });
        frame.Record = frame.Record.WithoutSlot() with { HandedOff = true, Wish = frame.Record.Wish with { When = null } };
        return Core.Understanding.Flow.HandOff;
    }

    private static Spoken ReasonOf(TurnFrame frame, TriageWording words)
    {
        if (frame.Clinic.Phone is not { } phone)
        {
            return words.NoSlotYetNoPhone.Say();
        }

        return frame.Record.Screen!.Disposition == Disposition.Guardian
            ? words.GuardianFirst.Say(("phone", phone), ("age", Naming.Minutes(frame.Clinic.Policy.AdultAge)))
            : words.NoSlotYet.Say(("phone", phone));
    }
}
