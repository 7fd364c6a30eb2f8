using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>One way in which a client may say what they want.</summary>
public sealed record TrainingPhrase(string Label, Language Language, string Text);

/// <summary>Everything under <c>dialogs/understanding</c>, read and checked.</summary>
public sealed record UnderstandingContent
{
    public required IReadOnlyList<TrainingPhrase> Phrases { get; init; }

    public required IReadOnlyList<Lexicon> Lexicons { get; init; }

    public Lexicon? Lexicon(Language language) => Lexicons.FirstOrDefault(lexicon => lexicon.Language == language);

    /// <summary>Names this exact content: the key under which a trained model may be kept.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, IntentModel.Format.ToString(CultureInfo.InvariantCulture));
        foreach (var phrase in Phrases)
        {
            Append(hash, $"{phrase.Label}\t{phrase.Language.Code()}\t{phrase.Text}");
        }

        foreach (var line in Lexicons.SelectMany(LinesOf))
        {
            Append(hash, line);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> LinesOf(Lexicon lexicon) =>
        from topic in lexicon.Topics.OrderBy(topic => topic.Key, StringComparer.Ordinal)
        from groups in topic.Value.OrderBy(groups => groups.Key, StringComparer.Ordinal)
        select $"{lexicon.Language.Code()}\t{topic.Key}\t{groups.Key}\t{string.Join('\t', groups.Value)}";

    private static void Append(IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }
}
