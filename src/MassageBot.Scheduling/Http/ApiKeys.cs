using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Http;

/// <summary>Who may call: whoever shows one of the keys. Without any key nobody may.</summary>
internal sealed class ApiKeys(IOptions<SchedulingEndpointOptions> options)
{
    private const string Scheme = "Bearer ";

    public bool Accept(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // Every key is compared, as hashes of one length: the time taken tells nothing about any of them.
        var shown = SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim()));
        var accepted = false;
        foreach (var key in options.Value.Keys().Where(key => !string.IsNullOrWhiteSpace(key)))
        {
            accepted |= CryptographicOperations.FixedTimeEquals(shown, SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        }

        return accepted;
    }
}
