using System.Diagnostics;
using System.Globalization;

namespace MassageBot.Trials.Faults;

/// <summary>Stops processes where they are, as a machine does that hangs, lets them go on, and tells them to end.</summary>
internal static class Signal
{
    /// <summary>The process and its children.</summary>
    public static IReadOnlyList<int> Family(int parent) =>
    [
        parent,
        .. from folder in Directory.EnumerateDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
           where id > 0 && ParentOf(id) == parent
           select id,
    ];

    public static void Freeze(IEnumerable<int> processes) => Send("-STOP", processes);

    public static void Terminate(int process) => Send("-TERM", [process]);

    public static void GoOn(IEnumerable<int> processes) => Send("-CONT", processes);

    private static void Send(string signal, IEnumerable<int> processes)
    {
        // A child may have ended by itself meanwhile: what kill says of it does not matter.
        using var kill = Process.Start(new ProcessStartInfo("kill", [signal, .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true });
        kill!.WaitForExit();
    }

    private static int ParentOf(int process)
    {
        try
        {
            var facts = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(facts[(facts.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
