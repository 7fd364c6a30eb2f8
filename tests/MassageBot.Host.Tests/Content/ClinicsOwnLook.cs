namespace MassageBot.Host.Tests.Content;

/// <summary>A clinic that has set all of its look: warm browns, letters with serifs, corners that are nearly square.</summary>
internal static class ClinicsOwnLook
{
    public const string Yaml = """
        look:
          font: "Georgia, Liberation Serif, serif"
          roundness: 3
          light:
            accent: "#6b3f1d"
            on-accent: "#fffaf0"
            surface: "#fffdf8"
            ground: "#efe6d8"
            text: "#33291f"
            quiet: "#665544"
            line: "#d9c9b4"
          dark:
            accent: "#e8b98a"
            on-accent: "#2b1a0c"
            surface: "#241d17"
            ground: "#17120e"
            text: "#f3ebe2"
            quiet: "#c2b3a4"
            line: "#4d4238"

        """;
}
