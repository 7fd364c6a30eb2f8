namespace MassageBot.Core.Triage.Screening;

/// <summary>Whose health the answers to the screen are about: those of one person say nothing about another.</summary>
public enum ScreenedFor
{
    /// <summary>Who writes.</summary>
    Client,

    /// <summary>The person the visit is booked for.</summary>
    SomeoneElse,

    /// <summary>Two people who come together, the client among them.</summary>
    Both,
}
