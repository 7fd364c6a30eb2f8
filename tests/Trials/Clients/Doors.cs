using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Clients;

/// <summary>The hosts that serve the clinic. A client that fails at one goes on to the next.</summary>
internal sealed class Doors(IReadOnlyList<Uri> addresses) : IDisposable
{
    private readonly IReadOnlyList<HttpClient> _clients = [.. addresses.Select(Loopback.Client)];

    public AnswerBook? Book { get; init; }

    /// <summary>What a visitor was told last who was not let in.</summary>
    public CallAnswer? LastRefusal { get; set; }

    public int Count => _clients.Count;

    /// <summary>Numbers go round: with two hosts every other message goes to the same.</summary>
    public DirectLine this[int number] => new(_clients[number % _clients.Count], Book);

    public void Dispose()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }
    }
}
