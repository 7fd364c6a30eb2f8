namespace MassageBot.Host.Verbs;

/// <summary>
/// <c>ready --at URL</c>: whether the host there can serve, for whoever runs it and has no program of its own to ask with, as in a container. Prints
/// what <c>/readyz</c> says when it cannot.
/// </summary>
internal sealed class ReadyVerb(TextWriter output) : IVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public string Name => "ready";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var at = VerbArguments.Read(arguments, "at").Required("at");
        if (!Uri.TryCreate(at, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new VerbRefused($"--at: '{at}' is no address; write it like http://127.0.0.1:3978.");
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/readyz"), cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return 0;
            }

            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception none) when (none is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("no answer");
        }

        return 1;
    }
}
