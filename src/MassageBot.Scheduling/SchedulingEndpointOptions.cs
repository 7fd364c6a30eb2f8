using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling;

/// <summary>Where the endpoint keeps its calendar and who may call it.</summary>
public sealed class SchedulingEndpointOptions : IValidatableObject
{
    /// <summary>
    /// The PostgreSQL database to keep the calendar in, in its schema `scheduling`; any number of programs share it. SQLite where null.
    /// </summary>
    [MinLength(1, ErrorMessage = "The calendar is to be kept in PostgreSQL, but no connection string is set.")]
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the SQLite files; created if missing. One process per folder.</summary>
    [Required]
    public string Directory { get; set; } = "data/scheduling";

    /// <summary>Seals what the calendar keeps of a client's number, name and health; nothing where no key is set.</summary>
    [Required]
    public ColumnSeal Seal { get; set; } = ColumnSeal.None;

    /// <summary>The keys accepted now: the current one and, while it is being changed, the previous one. No key refuses every call.</summary>
    [Required]
    public Func<IReadOnlyCollection<string>> Keys { get; set; } = static () => [];

    /// <summary>How long a slot stays held for its holder.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:15:00")]
    public TimeSpan HoldLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the answer to an idempotency key is remembered.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan IdempotencyLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long an entry of the waitlist is kept after it has ended; with it goes a name and a phone number.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan WaitlistLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether the import may stop the endpoint (`down`) and move its clock (`now`), for scripts and trials. Whoever has a key could: off
    /// where clients are served.
    /// </summary>
    public bool AllowRehearsal { get; set; }

    /// <summary>Who is told of changes: https addresses, or http ones of this machine.</summary>
    [Required]
    public IReadOnlyList<Uri> Webhooks { get; set; } = [];

    /// <summary>
    /// The secrets that what is told is signed with: the current one and, while it is being changed, the previous one. Each may be written
    /// whsec_ and base64, as Standard Webhooks does.
    /// </summary>
    [Required]
    public Func<IReadOnlyCollection<string>> WebhookSecrets { get; set; } = static () => [];

    /// <summary>The file that owns services, therapists, rooms and hours, named when an edit of them is refused.</summary>
    [Required]
    public string OwnerFile { get; set; } = "dialogs/clinic.yaml";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Webhooks.Any(target => !IsSafe(target)))
        {
            yield return new ValidationResult("A webhook's address must be https, or http on this machine, without a user in it.");
        }

        if (Webhooks.Count > 0 && !WebhookSecrets().Any(secret => !string.IsNullOrWhiteSpace(secret)))
        {
            yield return new ValidationResult("Webhooks need a secret that they are signed with.");
        }
    }

    private static bool IsSafe(Uri target) =>
        target.IsAbsoluteUri && target.UserInfo.Length == 0 && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback));
}

[OptionsValidator]
internal sealed partial class SchedulingEndpointOptionsValidator : IValidateOptions<SchedulingEndpointOptions>;
