using System.Diagnostics;
using System.Text;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Sms.Peers;

/// <summary>Twilio's library and its counter of segments as published, in Node.js.</summary>
internal static class SmsPeers
{
    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "sms-peers");
    private static readonly string Script = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Channels", "Sms", "Peers", "peers.mjs");

    /// <summary>What a test with the packages lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", "sms-segments-calculator"))
        ? null
        : "needs Twilio's library and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>Asks for <c>sign</c>, <c>check</c> or <c>count</c>; answers come in the order of the questions.</summary>
    public static async Task<JArray> AskAsync(string what, IEnumerable<object> questions)
    {
        Missing().ShouldBeNull();
        var start = new ProcessStartInfo("node", [Script, Packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var peers = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        await peers.StandardInput.WriteAsync(JsonConvert.SerializeObject(new Dictionary<string, object> { [what] = questions.ToList() }));
        peers.StandardInput.Close();
        var said = await peers.StandardOutput.ReadToEndAsync();
        await peers.WaitForExitAsync();
        peers.ExitCode.ShouldBe(0);
        return (JArray)JObject.Parse(said)[what]!;
    }
}
