using System.ComponentModel.DataAnnotations;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Retention;

/// <summary>Settings under <c>Retention</c>: how long records are kept.</summary>
internal sealed class RetentionOptions : IValidatableObject
{
    public const string Section = "Retention";

    /// <summary>Channels send again for minutes, Stripe-like callers for a day; a receipt that is gone would make such a message a new one.</summary>
    private static readonly TimeSpan ShortestReceipts = TimeSpan.FromDays(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    public KeepFor Abandoned { get; set; } = KeepFor.Days(30);

    public KeepFor Transcripts { get; set; } = KeepFor.Days(90);

    public KeepFor Receipts { get; set; } = KeepFor.Days(7);

    public KeepFor Parked { get; set; } = KeepFor.Days(30);

    public KeepFor Deliveries { get; set; } = KeepFor.Days(7);

    public KeepFor Intents { get; set; } = KeepFor.Days(14);

    public KeepFor Alerts { get; set; } = KeepFor.Days(90);

    /// <summary>A conversation is over when nothing of it waits and nobody has said a word for so long.</summary>
    public KeepFor HealthLines { get; set; } = KeepFor.Days(1);

    /// <summary>Codes and contact, for the clinic's own audit.</summary>
    public KeepFor SafetyAlerts { get; set; } = KeepFor.Days(365);

    public KeepFor NotUnderstood { get; set; } = KeepFor.Days(30);

    /// <summary>Six years, as long as HIPAA wants documentation of its rules kept (45 CFR 164.316(b)(2)(i)).</summary>
    public KeepFor HealthViews { get; set; } = KeepFor.Days(2192);

    public RetentionCutoffs At(DateTimeOffset now) => new()
    {
        Abandoned = Abandoned.Cutoff(now),
        Transcripts = Transcripts.Cutoff(now),
        Receipts = Receipts.Cutoff(now),
        Parked = Parked.Cutoff(now),
        Deliveries = Deliveries.Cutoff(now),
        Intents = Intents.Cutoff(now),
        Alerts = Alerts.Cutoff(now),
        HealthLines = HealthLines.Cutoff(now),
        SafetyAlerts = SafetyAlerts.Cutoff(now),
        NotUnderstood = NotUnderstood.Cutoff(now),
        HealthViews = HealthViews.Cutoff(now),
    };

    /// <summary>What clients are told of it.</summary>
    public KeepingTimes Told() => new(Days(Abandoned), Days(Transcripts));

    private static int? Days(KeepFor kept) => kept.Time is { } time ? (int)Math.Ceiling(time.TotalDays) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, KeepFor Kept, TimeSpan Least)[] all =
        [
            (nameof(Abandoned), Abandoned, Shortest), (nameof(Transcripts), Transcripts, Shortest), (nameof(Receipts), Receipts, ShortestReceipts),
            (nameof(Parked), Parked, Shortest), (nameof(Deliveries), Deliveries, Shortest), (nameof(Intents), Intents, Shortest),
            (nameof(Alerts), Alerts, Shortest), (nameof(HealthLines), HealthLines, Shortest), (nameof(SafetyAlerts), SafetyAlerts, Shortest),
            (nameof(HealthViews), HealthViews, Shortest), (nameof(NotUnderstood), NotUnderstood, Shortest),
        ];
        return all.Where(one => one.Kept.Time is { } time && (time < one.Least || time > Longest)).Select(one => new ValidationResult(
            $"{Section}:{one.Name} must be at least {one.Least} and at most {Longest.Days} days; '{KeepFor.Forever}' keeps it for ever."));
    }
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
