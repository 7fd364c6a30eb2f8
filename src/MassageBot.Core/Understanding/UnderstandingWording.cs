using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>How the bot asks which of several things a message meant. <c>dialogs/wording/&lt;lang&gt;/understanding.yaml</c>.</summary>
public sealed record UnderstandingWording
{
    /// <summary>Before the meanings that can be picked.</summary>
    public required Sentence DidYouMean { get; init; }

    /// <summary>Button: none of the meanings shown.</summary>
    public required Sentence ChoiceNoneOfThese { get; init; }

    /// <summary>None of the meanings was right: asks for other words.</summary>
    public required Sentence SayItOtherwise { get; init; }

    /// <summary>None of the meanings was right while a question is open, which follows.</summary>
    public required Sentence NoneOfThose { get; init; }

    /// <summary>Says that none of the meanings shown is right.</summary>
    [Phrases]
    public required IReadOnlyList<string> NoneOfThese { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Book { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Reschedule { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Cancel { get; init; }

    /// <summary>Button.</summary>
    public required Sentence CheckAppointment { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Availability { get; init; }

    /// <summary>Button.</summary>
    public required Sentence RunningLate { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Symptom { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Recommend { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskDifferences { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskTechnique { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskSessionLength { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskPrice { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskHours { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskLocation { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskParking { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskAmenities { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskAttire { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskPreparation { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskInsurance { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskPayment { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskGiftCard { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskMembership { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskPolicy { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskAgePolicy { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskCouples { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskHomeVisit { get; init; }

    /// <summary>Button.</summary>
    public required Sentence TherapistPreference { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskCredentials { get; init; }

    /// <summary>Button.</summary>
    public required Sentence PressurePreference { get; init; }

    /// <summary>Button.</summary>
    public required Sentence AskPrivacy { get; init; }

    /// <summary>Button.</summary>
    public required Sentence UpdateContact { get; init; }

    /// <summary>Button.</summary>
    public required Sentence Complaint { get; init; }

    /// <summary>Button.</summary>
    public required Sentence TalkToHuman { get; init; }

    /// <summary>What an intent does, in the client's words; null for one that is never offered.</summary>
    public Sentence? TitleOf(string intent) => intent switch
    {
        Intents.Book => Book,
        Intents.Reschedule => Reschedule,
        Intents.Cancel => Cancel,
        Intents.CheckAppointment => CheckAppointment,
        Intents.Availability => Availability,
        Intents.RunningLate => RunningLate,
        Intents.Symptom => Symptom,
        Intents.Recommend => Recommend,
        Intents.AskDifferences => AskDifferences,
        Intents.AskTechnique => AskTechnique,
        Intents.AskSessionLength => AskSessionLength,
        Intents.AskPrice => AskPrice,
        Intents.AskHours => AskHours,
        Intents.AskLocation => AskLocation,
        Intents.AskParking => AskParking,
        Intents.AskAmenities => AskAmenities,
        Intents.AskAttire => AskAttire,
        Intents.AskPreparation => AskPreparation,
        Intents.AskInsurance => AskInsurance,
        Intents.AskPayment => AskPayment,
        Intents.AskGiftCard => AskGiftCard,
        Intents.AskMembership => AskMembership,
        Intents.AskPolicy => AskPolicy,
        Intents.AskAgePolicy => AskAgePolicy,
        Intents.AskCouples => AskCouples,
        Intents.AskHomeVisit => AskHomeVisit,
        Intents.TherapistPreference => TherapistPreference,
        Intents.AskCredentials => AskCredentials,
        Intents.PressurePreference => PressurePreference,
        Intents.AskPrivacy => AskPrivacy,
        Intents.UpdateContact => UpdateContact,
        Intents.Complaint => Complaint,
        Intents.TalkToHuman => TalkToHuman,
        _ => null,
    };
}
