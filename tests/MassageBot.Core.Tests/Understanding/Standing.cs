using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

/// <summary>Where a conversation stands when a message arrives.</summary>
internal static class Standing
{
    public static Situation NothingOpen { get; } = new()
    {
        Listening = new ListeningWording
        {
            StartOver = ["start over"],
            Back = ["back"],
            Drop = ["never mind"],
            Withdrawn = [],
            ThisLanguage = [],
            NoTexts = [],
            KeepNothing = [],
            OtherTimes = [],
            AllOfThem = [],
            SomeoneElses = [],
            TakeOffer = [],
            PassOffer = [],
            LeaveWaitlist = [],
            NoPreference = [],
            Unchanged = [],
            GoOn = [],
            ChangeWords = [],
            NameWords = [],
            NumberWords = [],
            Abuse = [],
            AbuseAround = [],
            CancelAnyway = [],
            KeepVisit = [],
            LengthWords = [],
            MassageWords = [],
            DayWords = [],
            OtherWords = [],
            LanguageRequestWords = [],
            LanguageNames = [],
        },
        Languages = new Dictionary<Language, ListeningWording>(),
    };
}
