using System.Text.Json;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The bot's own token, by client credentials (RFC 6749, 4.4): one for all replies, kept until shortly before it runs out.
/// </summary>
internal sealed class BotTokens(
    ConnectorLines lines, BotFrameworkCloud cloud, IOptions<RegistrationOptions> registration, TimeProvider time, ILogger<BotTokens> log) : IDisposable
{
    private const int UsualLifetime = 3600;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _signingIn = new(1, 1);
    private volatile Minted? _minted;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Null when the login service gave none.</summary>
    public async Task<string?> TakeAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } current)
        {
            return current;
        }

        await _signingIn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Current() ?? await SignInAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _signingIn.Release();
        }
    }

    /// <summary>A channel did not want that one any more. Another one, minted meanwhile, stays.</summary>
    public void Forget(string token)
    {
        if (_minted is { } minted && minted.Token == token)
        {
            Interlocked.CompareExchange(ref _minted, null, minted);
        }
    }

    public void Dispose() => _signingIn.Dispose();

    private string? Current() => _minted is { } minted && time.GetUtcNow() < minted.GoodUntil ? minted.Token : null;

    private async Task<string?> SignInAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _notBefore)
        {
            return null;
        }

        try
        {
            _minted = await AskAsync(cancellationToken).ConfigureAwait(false);
            return _minted.Token;
        }
        catch (Exception failure) when (IsTheLoginServices(failure) && !cancellationToken.IsCancellationRequested)
        {
            // Many replies may wait: one of them has asked for all.
            _notBefore = time.GetUtcNow() + PauseAfterRefusal;
            Log.SignInFailed(log, failure is HttpRequestException { StatusCode: { } status } ? $"status {(int)status}" : failure.GetType().Name);
            return null;
        }
    }

    private async Task<Minted> AskAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        foreach (var address in cloud.Logins)
        {
            using var form = Form();
            using var response = await lines.Named.PostAsync(address, form, either.Token).ConfigureAwait(false);
            if ((int)response.StatusCode is 404 or 405 && address != cloud.Logins[^1])
            {
                continue;
            }

            response.EnsureSuccessStatusCode();
            return Read(await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false));
        }

        throw new InvalidOperationException("A cloud has a login.");
    }

    private FormUrlEncodedContent Form() => new(
    [
        KeyValuePair.Create("grant_type", "client_credentials"),
        KeyValuePair.Create("client_id", registration.Value.MicrosoftAppId!),
        KeyValuePair.Create("client_secret", registration.Value.MicrosoftAppPassword!),
        KeyValuePair.Create("scope", cloud.Scope),
    ]);

    private Minted Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var token = document.RootElement.GetProperty("access_token").GetString();
        if (string.IsNullOrEmpty(token) || token.Any(static letter => letter is <= ' ' or > '~'))
        {
            throw new JsonException("The login service gave no token.");
        }

        var lifetime = TimeSpan.FromSeconds(SecondsIn(document.RootElement));
        return new Minted(token, time.GetUtcNow() + lifetime - (lifetime / 2 < Reserve ? lifetime / 2 : Reserve));
    }

    /// <summary>Older login services write the number as text.</summary>
    private static int SecondsIn(JsonElement answer)
    {
        if (!answer.TryGetProperty("expires_in", out var lifetime))
        {
            return UsualLifetime;
        }

        var text = lifetime.ValueKind == JsonValueKind.String ? lifetime.GetString() : lifetime.GetRawText();
        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : UsualLifetime;
    }

    private static bool IsTheLoginServices(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or JsonException or IOException or KeyNotFoundException or InvalidOperationException;

    private sealed record Minted(string Token, DateTimeOffset GoodUntil);
}
