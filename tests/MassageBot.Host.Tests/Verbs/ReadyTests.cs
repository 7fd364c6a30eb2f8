using MassageBot.Host.Operations.Draining;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Verbs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Verbs;

public sealed class ReadyTests : IDisposable
{
    private readonly ClinicHost _clinic = new ClinicHost().With("Shutdown:Drain", "00:05:00");
    private readonly StringWriter _said = new();

    public void Dispose()
    {
        _clinic.Dispose();
        _said.Dispose();
    }

    [Fact]
    public async Task A_host_that_can_serve_is_ready_and_one_that_leaves_is_not()
    {
        _clinic.UseKestrel(0);
        _clinic.StartServer();
        var address = _clinic.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        var before = await AskAsync(address);
        _ = _clinic.Get<Drain>().EndAsync();
        var after = await AskAsync(address);

        (before, after).ShouldBe((0, 1));
        _said.ToString().ShouldContain("leaving");
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_not_ready()
    {
        (await AskAsync("http://127.0.0.1:1")).ShouldBe(1);
        _said.ToString().ShouldContain("no answer");
    }

    [Theory]
    [InlineData("127.0.0.1:3978")]
    [InlineData("ready")]
    public async Task What_is_no_address_is_refused(string at) => (await Should.ThrowAsync<VerbRefused>(AskAsync(at))).Message.ShouldContain("--at");

    private Task<int> AskAsync(string at) => new ReadyVerb(_said).RunAsync(["--at", at], CancellationToken.None);
}
