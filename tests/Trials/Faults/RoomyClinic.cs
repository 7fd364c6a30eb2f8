using System.Text;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>The sample clinic with so many rooms and therapists that ten thousand visits fit in, as a folder of content of its own.</summary>
internal static class RoomyClinic
{
    /// <summary>Those beside the sample's own.</summary>
    public const int Rooms = 45;

    private const string FirstLetters = "bdfgklmnprstvz";
    private const string LastLetters = "aeiou";
    private const string RoomsBegin = "\nrooms:\n";

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Writes it and returns the folder to start a host with.</summary>
    public static string Write(string folder)
    {
        var root = Path.Combine(folder, "clinic");
        Copy(Path.Combine(BuiltHost.Repository, "dialogs"), Path.Combine(root, "dialogs"));
        File.Copy(Path.Combine(BuiltHost.Repository, "appsettings.json"), Path.Combine(root, "appsettings.json"));
        var file = Path.Combine(root, "dialogs", "clinic.yaml");
        File.WriteAllText(file, Widened(File.ReadAllText(file)));
        return root;
    }

    private static string Widened(string clinic)
    {
        var rooms = clinic.IndexOf(RoomsBegin, StringComparison.Ordinal);
        return new StringBuilder(clinic, 0, rooms, clinic.Length * 2)
            .AppendJoin("", Enumerable.Range(0, Rooms).Select(Therapist))
            .Append(RoomsBegin)
            .AppendJoin("", Enumerable.Range(0, Rooms).Select(number => $"  - {{ id: room{number} }}\n"))
            .Append(clinic, rooms + RoomsBegin.Length, clinic.Length - rooms - RoomsBegin.Length)
            .ToString();
    }

    private static string Therapist(int number)
    {
        var name = $"Zy{FirstLetters[number % FirstLetters.Length]}{LastLetters[number / FirstLetters.Length]}";
        var hours = string.Join("", Days.Select(day => $"      {day}: {{ opens: 08:00, closes: 20:00 }}\n"));
        return $"\n  - id: {name.ToLowerInvariant()}\n    first-name: {name}\n    gender: {(number % 2 == 0 ? "female" : "male")}\n"
            + $"    skills: [swedish]\n    languages: [en, es]\n    hours:\n{hours}";
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
