namespace MassageBot.Core.Wording;

/// <summary>Names of the questions that can be open. Channels and scripted conversations see them as <c>channelData.asking</c>.</summary>
public static class Questions
{
    public const string Need = "need";
    public const string BodyArea = "body_area";
    public const string Onset = "onset";
    public const string Severity = "severity";
    public const string AnyRedFlags = "any_red_flags";
    public const string FollowUp = "follow_up";
    public const string Service = "service";
    public const string Minutes = "minutes";
    public const string TherapistGender = "therapist_gender";
    public const string Pressure = "pressure";
    public const string Day = "day";
    public const string Time = "time";
    public const string Slot = "slot";
    public const string Name = "name";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string FirstVisit = "first_visit";
    public const string ForWhom = "for_whom";
    public const string Language = "language";
    public const string Confirm = "confirm";

    /// <summary>After hours of silence: go on with what was open, or start over.</summary>
    public const string Resume = "resume";

    /// <summary>Whether offers may come by text.</summary>
    public const string Offers = "offers";

    /// <summary>Whether another time that the clinic proposes suits.</summary>
    public const string OtherTime = "other_time";

    /// <summary>Which of several things an unclear message meant.</summary>
    public const string Meaning = "meaning";
}
