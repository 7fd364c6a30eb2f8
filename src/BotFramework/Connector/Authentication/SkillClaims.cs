using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells a caller that is another bot from a channel.</summary>
internal static class SkillClaims
{
    public static bool AreIn(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        if (Value(all, AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
        {
            return true;
        }

        var audience = Value(all, AuthenticationConstants.AudienceClaim);
        var caller = AppId(all);
        return !string.IsNullOrWhiteSpace(Value(all, AuthenticationConstants.VersionClaim))
            && !string.IsNullOrWhiteSpace(audience)
            && !audience.Equals(AuthenticationConstants.ToBotFromChannelTokenIssuer, StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrWhiteSpace(caller)
            && caller != audience;
    }

    /// <summary>Version 1 tokens name the calling app in "appid", version 2 tokens in "azp".</summary>
    public static string AppId(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        return Value(all, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Value(all, AuthenticationConstants.AppIdClaim),
            "2.0" => Value(all, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    /// <summary>A caller without token, where authentication is off, that says it is another bot.</summary>
    public static ClaimsIdentity Anonymous() => new(
        [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)],
        AuthenticationConstants.AnonymousAuthType);

    private static string Value(List<Claim> claims, string type) => claims.Find(claim => claim.Type == type)?.Value;
}
