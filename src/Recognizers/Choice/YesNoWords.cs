using System.Collections.Frozen;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>The languages of which only the words for yes and no are known. A language is its code and a folder with <c>choice.txt</c>.</summary>
internal static class YesNoWords
{
    private static readonly FrozenDictionary<string, Lazy<BooleanModel>> Models = new (string Code, string Folder)[]
    {
        ("bg", "Bulgarian"), ("de", "German"), ("fr", "French"), ("hi", "Hindi"), ("it", "Italian"), ("ja", "Japanese"),
        ("ko", "Korean"), ("nl", "Dutch"), ("pt", "Portuguese"), ("sv", "Swedish"), ("tr", "Turkish"), ("zh", "Chinese"),
    }.ToFrozenDictionary(language => language.Code, language => new Lazy<BooleanModel>(() => Read(language.Folder)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The model of a culture such as "fr-ca", or null when its language is not among these.</summary>
    public static IModel ModelOf(string culture)
    {
        var code = culture?.Split('-', 2)[0] ?? string.Empty;
        return Models.TryGetValue(code, out var model) ? model.Value : null;
    }

    private static BooleanModel Read(string folder)
    {
        using var lines = new StreamReader(typeof(YesNoWords).Assembly.GetManifestResourceStream($"{folder}/choice.txt"));
        var words = new Lexicon();
        words.Read(lines);
        return new BooleanModel(words);
    }
}
