using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using MassageBot.Core.OptOut;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Operations.Limits;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Settings under <c>Sms</c>: the clinic's number at Twilio. Off when none of the first five is set.</summary>
internal sealed partial class SmsOptions : IValidatableObject
{
    public const string Section = "Sms";

    private const string Remedy = "Set it beside the others of Sms, or take all of them away to leave text messages off.";

    /// <summary>The account's name at Twilio: AC and 32 digits. No secret.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Twilio signs its calls with it, and the bot signs in with it.</summary>
    public string? AuthToken { get; set; }

    /// <summary>Accepted beside <see cref="AuthToken"/> on calls that come in, while it is being changed.</summary>
    public string? AuthTokenPrevious { get; set; }

    /// <summary>The clinic's number, in E.164 (<c>+15551230100</c>).</summary>
    public string? From { get; set; }

    /// <summary>MG and 32 digits: Twilio chooses the number that a text leaves from, among those of this service.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>The address of <c>/sms/twilio</c> exactly as it stands at Twilio: signatures are made over it.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where texts are handed over; something else than Twilio's own address for an emulator on this machine.</summary>
    public string ApiBaseAddress { get; set; } = "https://api.twilio.com";

    /// <summary>Beginnings of numbers that are answered, such as <c>+1</c> (when none is set) or <c>+1212</c>. Texts elsewhere cost more, and draw fraud.</summary>
    public IList<string> AllowedCountries { get; set; } = [];

    /// <summary>Clients are asked once, after a booking, whether offers may come by text.</summary>
    public bool AskAboutOffers { get; set; } = true;

    /// <summary>Texts of one number that are heard.</summary>
    [ValidateObjectMembers]
    public Pace PerNumber { get; set; } = new() { Burst = 40, PerMinute = 20 };

    /// <summary>Texts of all numbers that differ only in the last four digits.</summary>
    [ValidateObjectMembers]
    public Pace PerPrefix { get; set; } = new() { Burst = 400, PerMinute = 240 };

    public bool IsOn => Named().Any(static setting => !string.IsNullOrEmpty(setting.Value));

    /// <summary>What the conversations know of all this: nothing where it is off.</summary>
    public ClinicTexts Told() => IsOn ? new ClinicTexts(string.IsNullOrEmpty(From) ? null : From, AskAboutOffers) : new ClinicTexts(null, false);

    public IReadOnlyList<string> Countries => AllowedCountries.Count > 0 ? [.. AllowedCountries] : ["+1"];

    /// <summary>Which account and number these are: what was asked of one says nothing of another.</summary>
    public string Account => $"{AccountSid}|{From}|{MessagingServiceSid}";

    /// <summary>Where Twilio tells what has become of a text: beside <see cref="PublicUrl"/>.</summary>
    public string StatusUrl
    {
        get
        {
            var end = PublicUrl!.IndexOf('?', StringComparison.Ordinal);
            return end < 0 ? PublicUrl + "/status" : $"{PublicUrl[..end]}/status{PublicUrl[end..]}";
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Faults().Select(static fault => new ValidationResult(fault));

    private IEnumerable<(string Name, string? Value)> Named() =>
        [(nameof(AccountSid), AccountSid), (nameof(AuthToken), AuthToken), (nameof(From), From), (nameof(MessagingServiceSid), MessagingServiceSid), (nameof(PublicUrl), PublicUrl)];

    private IEnumerable<string> Faults() => [.. IsOn ? Missing() : [], .. Shapes()];

    private IEnumerable<string> Missing()
    {
        foreach (var (name, _) in Named().Where(static setting => setting.Name is nameof(AccountSid) or nameof(AuthToken) or nameof(PublicUrl) && string.IsNullOrEmpty(setting.Value)))
        {
            yield return $"Sms:{name} is missing. {Remedy}";
        }

        if (string.IsNullOrEmpty(From) && string.IsNullOrEmpty(MessagingServiceSid))
        {
            yield return $"Sms:From is missing: the clinic's number, or Sms:MessagingServiceSid in its place. {Remedy}";
        }
    }

    private IEnumerable<string> Shapes()
    {
        (bool Holds, string Fault)[] rules =
        [
            (string.IsNullOrEmpty(AccountSid) || Sid().IsMatch(AccountSid) && AccountSid.StartsWith("AC", StringComparison.Ordinal),
                "Sms:AccountSid must be AC and 32 digits, as Twilio's console shows it."),
            (string.IsNullOrEmpty(MessagingServiceSid) || Sid().IsMatch(MessagingServiceSid) && MessagingServiceSid.StartsWith("MG", StringComparison.Ordinal),
                "Sms:MessagingServiceSid must be MG and 32 digits, as Twilio's console shows it."),
            (string.IsNullOrEmpty(From) || SmsNumbers.IsPhone(From), "Sms:From must be a number such as +15551230100, with country code and no spaces."),
            (string.IsNullOrEmpty(PublicUrl) || IsAddress(PublicUrl), "Sms:PublicUrl must be the https address of /sms/twilio as it stands at Twilio (http only on this machine)."),
            (IsAddress(ApiBaseAddress), "Sms:ApiBaseAddress must be an https address (http only on this machine)."),
            (AllowedCountries.All(static country => Beginning().IsMatch(country)), "Sms:AllowedCountries must be beginnings of numbers, such as +1."),
        ];
        return rules.Where(static rule => !rule.Holds).Select(static rule => rule.Fault);
    }

    private static bool IsAddress(string address) => SafeAddress.IsHttpsOrLoopback(address) && !address.Contains('#', StringComparison.Ordinal);

    [GeneratedRegex(@"^(AC|MG)[0-9a-fA-F]{32}\z")]
    private static partial Regex Sid();

    [GeneratedRegex(@"^\+[1-9][0-9]{0,9}\z")]
    private static partial Regex Beginning();
}

[OptionsValidator]
internal sealed partial class SmsOptionsValidator : IValidateOptions<SmsOptions>;
