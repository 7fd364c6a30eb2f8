using System.Globalization;
using System.Text.Json;

namespace MassageBot.Conformance.Specs;

/// <summary>A file of cases for one model in one culture: the file bears the model's name and its folder the language's.</summary>
internal sealed record SpecFile(string Model, string Culture, IReadOnlyList<SpecCase> Cases)
{
    private static readonly Dictionary<string, string> Cultures = new(StringComparer.Ordinal)
    {
        ["English"] = "en-us",
        ["EnglishOthers"] = "en-gb",
        ["Spanish"] = "es-es",
        ["SpanishMexican"] = "es-mx",
    };

    /// <summary>The files under a folder that the bundled models answer, in the order of their paths.</summary>
    public static IEnumerable<SpecFile> Find(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let model = Path.GetFileNameWithoutExtension(path)
        let language = Path.GetFileName(Path.GetDirectoryName(path)) ?? ""
        where BundledModels.All.ContainsKey(model) && Cultures.ContainsKey(language)
        select new SpecFile(model, Cultures[language], Read(path));

    private static List<SpecCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Where(IsForDotNet).Select(SpecCase.Read)];
    }

    private static bool IsForDotNet(JsonElement one) => !Names(one, "NotSupported") && !Names(one, "NotSupportedByDesign");

    private static bool Names(JsonElement one, string property) =>
        one.TryGetProperty(property, out var platforms)
        && (platforms.GetString() ?? "").Split(',', StringSplitOptions.TrimEntries).Contains("dotnet", StringComparer.OrdinalIgnoreCase);
}

/// <summary>One sentence, the time it was said at, and what is to be found in it.</summary>
internal sealed record SpecCase(string Input, DateTime Reference, JsonElement Results)
{
    private static readonly DateTime AnyMonday = new(2016, 11, 7);

    public static SpecCase Read(JsonElement one) => new(one.GetProperty(nameof(Input)).GetString() ?? "", ReferenceOf(one), one.GetProperty(nameof(Results)).Clone());

    private static DateTime ReferenceOf(JsonElement one) =>
        one.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("ReferenceDateTime", out var text)
            && DateTime.TryParse(text.GetString()?[..19], CultureInfo.InvariantCulture, out var reference) ? reference : AnyMonday;
}
