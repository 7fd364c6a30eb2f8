using System.Text;
using MassageBot.Core.Understanding.Lexicons;

namespace MassageBot.Core.Understanding.Text;

/// <summary>Notices a message in a language that is not spoken here: by its script, or by words of no language that is.</summary>
/// <param name="tables">The words.</param>
/// <param name="own">Letters beyond those of English and Spanish with which a language is written that is spoken here, as code points.</param>
internal sealed class OtherLanguages(PhraseTables tables, IReadOnlySet<int> own)
{
    /// <summary>The block of Latin letters that, in everyday writing, only Vietnamese uses.</summary>
    private const int FirstVietnamese = 0x1EA0;
    private const int LastVietnamese = 0x1EF9;

    /// <summary>A name such as "Nguyễn" may have one.</summary>
    private const int FewVietnamese = 2;

    /// <summary>The end of the Latin letters of Europe.</summary>
    private const int LastLatin = 0x024F;

    public bool IsOneOf(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).Select(rune => rune.Value).ToList();
        var strange = letters.Where(letter => !own.Contains(letter)).ToList();
        var vietnamese = strange.Count(letter => letter is >= FirstVietnamese and <= LastVietnamese);
        var foreign = strange.Count(letter => letter > LastLatin) - vietnamese;
        return vietnamese > FewVietnamese || foreign * 2 > letters.Count || HasItsWords(Tokenizer.Split(text).Words);
    }

    /// <summary>Two words that make up a third of the message, or one that is half of it.</summary>
    private bool HasItsWords(string[] words)
    {
        var found = tables[LexiconTopics.OtherLanguages].FindAll(words).Sum(match => match.Length);
        return found > 0 && (found * 2 >= words.Length || (found > 1 && found * 3 >= words.Length));
    }
}
