using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's own say on who may call, after the token itself was found valid.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws <see cref="UnauthorizedAccessException"/> for callers that may not.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

/// <summary>Lets bots call only when their app id is listed; "*" lets all.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    private readonly HashSet<string> _allowed;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        ArgumentNullException.ThrowIfNull(allowedCallers);
        _allowed = [.. allowedCallers];
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (!SkillClaims.AreIn(claims) || _allowed.Contains("*") || _allowed.Contains(SkillClaims.AppId(claims)))
        {
            return Task.CompletedTask;
        }

        throw new UnauthorizedAccessException("Received a request from a bot that is not on the list of allowed callers.");
    }
}

public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
