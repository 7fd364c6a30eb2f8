using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff;

/// <summary>What staff read in Teams wherever they are.</summary>
public sealed record StaffWording
{
    /// <summary>To anybody in Teams who is not staff; the clinic's number follows.</summary>
    public required Sentence NotStaff { get; init; }

    /// <summary>Beside it, where the clinic has one.</summary>
    [Placeholders("phone")]
    public required Sentence NotStaffPhone { get; init; }

    /// <summary>First words to staff.</summary>
    public required Sentence Hello { get; init; }

    /// <summary>Above the commands.</summary>
    public required Sentence Help { get; init; }

    /// <summary>One command in the list.</summary>
    [Placeholders("word", "meaning")]
    public required Sentence HelpLine { get; init; }

    /// <summary>What was typed is no command.</summary>
    public required Sentence NoCommand { get; init; }

    /// <summary>The role does not reach so far.</summary>
    public required Sentence NotYours { get; init; }

    /// <summary>The button belongs to something that is not there any more.</summary>
    public required Sentence Gone { get; init; }

    /// <summary>A press that was answered with a message of its own.</summary>
    public required Sentence Seen { get; init; }

    /// <summary>In the shared conversation, when something is for managers only and none has a chat with the bot.</summary>
    public required Sentence ForManagers { get; init; }

    /// <summary>Of <c>staff</c>: above the list.</summary>
    public required Sentence Members { get; init; }

    [Placeholders("name", "role")]
    public required Sentence Member { get; init; }

    /// <summary>How somebody is added.</summary>
    public required Sentence HowToAdd { get; init; }

    [Placeholders("name", "role")]
    public required Sentence Added { get; init; }

    [Placeholders("name")]
    public required Sentence Removed { get; init; }

    /// <summary>Who stands in the settings is changed there.</summary>
    public required Sentence StandsInSettings { get; init; }

    /// <summary>Where a client writes.</summary>
    public required Sentence ChannelWeb { get; init; }

    public required Sentence ChannelSms { get; init; }

    public required Sentence ChannelOther { get; init; }

    /// <summary>It came from nobody's chat.</summary>
    public required Sentence ChannelNone { get; init; }

    public required Sentence RoleFrontDesk { get; init; }

    public required Sentence RoleTherapist { get; init; }

    public required Sentence RoleManager { get; init; }

    public required Sentence RoleOwner { get; init; }
}
