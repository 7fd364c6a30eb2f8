namespace MassageBot.Core.Understanding;

/// <summary>The labels of what a client may want.</summary>
public static class Intents
{
    public const string Book = "book";
    public const string Reschedule = "reschedule";
    public const string Cancel = "cancel";
    public const string CheckAppointment = "check_appointment";
    public const string Availability = "availability";
    public const string RunningLate = "running_late";
    public const string Symptom = "symptom";
    public const string AskSafe = "ask_safe";
    public const string Recommend = "recommend";
    public const string AskDifferences = "ask_differences";
    public const string AskTechnique = "ask_technique";
    public const string AskSessionLength = "ask_session_length";
    public const string AskPrice = "ask_price";
    public const string AskHours = "ask_hours";
    public const string AskLocation = "ask_location";
    public const string AskParking = "ask_parking";
    public const string AskAmenities = "ask_amenities";
    public const string AskAttire = "ask_attire";
    public const string AskPreparation = "ask_preparation";
    public const string AskInsurance = "ask_insurance";
    public const string AskPayment = "ask_payment";
    public const string AskGiftCard = "ask_gift_card";
    public const string AskMembership = "ask_membership";
    public const string AskPolicy = "ask_policy";
    public const string AskAgePolicy = "ask_age_policy";
    public const string AskCouples = "ask_couples";
    public const string AskHomeVisit = "ask_home_visit";
    public const string TherapistPreference = "therapist_preference";
    public const string AskCredentials = "ask_credentials";
    public const string PressurePreference = "pressure_preference";
    public const string AskPrivacy = "ask_privacy";
    public const string UpdateContact = "update_contact";
    public const string Complaint = "complaint";
    public const string TalkToHuman = "talk_to_human";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Help = "help";
    public const string Stop = "stop";
    public const string GoBack = "go_back";
    public const string BotIdentity = "bot_identity";
    public const string Affirm = "affirm";
    public const string Deny = "deny";
    public const string Boundary = "boundary";
    public const string OutOfScope = "oos";

    /// <summary>Every label but <see cref="OutOfScope"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Book, Reschedule, Cancel, CheckAppointment, Availability, RunningLate, Symptom, AskSafe, Recommend, AskDifferences, AskTechnique,
        AskSessionLength, AskPrice, AskHours, AskLocation, AskParking, AskAmenities, AskAttire, AskPreparation, AskInsurance, AskPayment,
        AskGiftCard, AskMembership, AskPolicy, AskAgePolicy, AskCouples, AskHomeVisit, TherapistPreference, AskCredentials,
        PressurePreference, AskPrivacy, UpdateContact, Complaint, TalkToHuman, Greeting, Thanks, Goodbye, Help, Stop, GoBack, BotIdentity,
        Affirm, Deny, Boundary,
    ];
}
