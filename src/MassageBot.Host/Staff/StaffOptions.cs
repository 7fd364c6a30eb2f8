using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Staff;

/// <summary>Settings under <c>Staff</c>: who is staff in Teams, and where they are told things.</summary>
internal sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>The clinic's directory: nobody of another one is staff.</summary>
    public string? TenantId { get; set; }

    public IList<StaffMemberOptions> Members { get; set; } = [];

    /// <summary>Id of the Teams conversation that all staff share, such as <c>19:…@thread.tacv2</c>; without it nobody is asked into a chat.</summary>
    public string? Conversation { get; set; }

    /// <summary>Other words for clients need a second person of staff; without this it has to be a manager.</summary>
    public bool AnyoneApprovesWords { get; set; }

    /// <summary>Language code of that conversation.</summary>
    public string Language { get; set; } = "en";
}

/// <summary>One member, in the settings.</summary>
internal sealed class StaffMemberOptions
{
    /// <summary>The object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>As clients and colleagues read it.</summary>
    public string? Name { get; set; }

    /// <summary>Id of the therapist in <c>clinic.yaml</c>, for those who give massages.</summary>
    public string? Therapist { get; set; }
}

internal sealed class StaffOptionsValidator : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StaffOptions options)
    {
        if ((options.Members.Count > 0 || options.Conversation is not null) && !Guid.TryParse(options.TenantId, out _))
        {
            yield return "Staff:TenantId must be the id (a GUID) of the clinic's directory while Staff:Members or Staff:Conversation is set.";
        }

        if (Language.TryParse(options.Language) is null)
        {
            yield return "Staff:Language must be the code of a language that the clinic speaks, such as en.";
        }

        for (var at = 0; at < options.Members.Count; at++)
        {
            var member = options.Members[at];
            if (!Guid.TryParse(member.AadObjectId, out _))
            {
                yield return $"Staff:Members:{at}:AadObjectId must be the object id (a GUID) of a user in the clinic's directory.";
            }

            if (string.IsNullOrWhiteSpace(member.Name))
            {
                yield return $"Staff:Members:{at}:Name is missing: clients read it when that member joins a chat.";
            }
        }

        if (options.Members.GroupBy(member => member.AadObjectId, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: { } twice })
        {
            yield return $"Staff:Members names {twice} twice.";
        }
    }
}
