type About = Readonly<Record<string, string | number>>;

/** A fault says three things: what happened, what is safe, what to do. */
const zh = {
  'disk-full.title': () => '存储空间满了，这一步还没存下',
  'disk-full.text': () =>
    '已经存下的步骤都在。请删掉一些浏览器数据或腾出磁盘空间，再点“再存一次”；也可以先把备份文件保存出来。',
  'no-storage.title': () => '浏览器不允许本页保存数据',
  'no-storage.text': () =>
    '可能是无痕模式，或网站数据被禁用。练习可以照常做，但关闭页面后什么都不会留下：做完请立刻导出成绩文件。',
  'open-elsewhere.title': () => '另一个标签页更新或清空了数据',
  'open-elsewhere.text': () => '为了不互相覆盖，本页已停止写入。之前存下的都在。请关掉多余的标签页，再刷新本页。',
  'newer-database.title': () => '这台电脑上的数据来自更新的版本',
  'newer-database.text': () =>
    '本页是旧版本，没有改动任何数据。请刷新或重新打开网页，换成新版本；现在也可以把数据导出成备份文件。',
  'blocked.title': () => '数据正等着升级',
  'blocked.text': () =>
    '另一个标签页还开着旧版本，挡住了升级。数据没有变化。请关掉其他打开本网站的标签页，这里会自动继续。',
  'storage-gone.title': () => '浏览器里的数据刚刚被清除了',
  'storage-gone.text': () =>
    '本页已停止写入，正在做的这次练习的记录还在页面里。请马上点“保存这次记录”，存好文件后再刷新，用“导入成绩”读回来。',
  'witness-missing.title': ({ count = 0 }: About) => `数据库里少了 ${count} 步记录`,
  'witness-missing.text': ({ attempt = '', count = 0, restored = 0 }: About) => {
    const which = attempt === '' ? '' : `（${attempt}）`;
    if (Number(restored) >= Number(count))
      return `浏览器的数据库损坏或被清除过${which}。缺的 ${count} 步已从另存的副本全部找回，可以接着做。建议马上导出一份备份。`;
    return `浏览器的数据库损坏或被清除过${which}。缺 ${count} 步，找回了 ${restored} 步。如果有备份文件，请到“设置”里导入。`;
  },
  'attempts-missing.title': ({ count = 0 }: About) => `这台电脑上少了 ${count} 次练习`,
  'attempts-missing.text': ({ count = 0 }: About) =>
    `浏览器记得这里还有 ${count} 次练习，数据库里却没有了，可能是数据被清除或损坏。其余的都在。如果有备份文件，请到“设置”里导入。`,
  'not-utf8.title': () => '这个文件不是 UTF-8 编码',
  'not-utf8.text': ({ encoding = '' }: About) =>
    `它看起来是 ${encoding === 'UTF-16' ? 'UTF-16（记事本的“Unicode”）' : 'GBK（记事本旧版的“ANSI”）'}。文件没有被改动。请用记事本打开，选“另存为”，把编码改成 UTF-8，再放进来。`,
  'looks-like-gbk-table.title': () => '这是一张表格，不是情景文件',
  'looks-like-gbk-table.text': ({ encoding = '' }: About) =>
    `${encoding === 'GBK' ? '它是 GBK 编码的 CSV 表格。' : '它是一份 CSV 表格。'}什么都没有导入，文件也没有被改动。情景文件是以“scenario: 1”开头的 .yaml 文本，请选那样的文件。`,
  'not-ours.title': () => '这不是本软件的文件',
  'not-ours.text': () =>
    '什么都没有导入，原有的数据都在。成绩文件以 .rapport.json 结尾，备份文件由“设置”里的“导出备份”生成，情景文件是 .yaml。',
  'other-version.title': ({ version = '' }: About) =>
    version === '' ? '这个文件是另一个版本的格式' : `这个文件的格式版本是 ${version}，本页只认识 1`,
  'other-version.text': () =>
    '什么都没有导入，原有的数据都在。请刷新网页换成最新版本再试；或请对方用和你相同的版本重新导出。',
  'truncated.title': () => '这个文件不完整',
  'truncated.text': () =>
    '它中途断了或被改过，可能没有下载完。什么都没有导入，原有的数据都在。请重新复制或重新导出这个文件。',
  'too-large.title': ({ limit = '' }: About) => (limit === '' ? '文件太大' : `文件太大，上限是 ${limit}`),
  'too-large.text': () => '没有读取它，原有的数据都在。请确认选对了文件。',
  'conflict.title': () => '同一次练习有两份不同的记录',
  'conflict.text': () => '已有的那一份保持不变，这一份没有导入。请核对是否有人改过文件。',
  'too-slow.title': () => '检查这个文件用了太久，已停止',
  'too-slow.text': () =>
    '超过 3 秒还没检查完，文件可能嵌套太深或太乱。什么都没有导入。请把它拆小，或从一个正常的情景改起。',
  'no-original.title': ({ id = '' }: About) => `没有找到它翻译的情景${id === '' ? '' : `“${id}”`}`,
  'no-original.text': () => '翻译文件要跟在情景文件后面放进来。什么都没有导入。请先放入情景文件，再放入它的翻译。',
  'network.title': () => '没有连上服务器',
  'network.text': () => '已经存下的都在。第一次打开需要联网载入数据，请检查网络后再试；载入一次之后就可以离线使用。',
  'unexpected.title': () => '出了一个没料到的问题',
  'unexpected.text': ({ what = '' }: About) =>
    `已经存下的都在。请再试一次；如果还是不行，先导出备份，再刷新页面。${what === '' ? '' : `（${what}）`}`,
  'action.again': () => '再存一次',
  'action.export': () => '导出备份',
  'action.save-log': () => '保存这次记录',
  'action.reload': () => '刷新本页',
};

type Messages = typeof zh;

const steps = (count: string | number | undefined) => `${count ?? 0} ${Number(count) === 1 ? 'step' : 'steps'}`;

const en: Messages = {
  'disk-full.title': () => 'Storage is full: this step is not saved yet',
  'disk-full.text': () =>
    'Every step saved before is safe. Free some disk space or browser data, then choose “Save again”. You can also save a backup file first.',
  'no-storage.title': () => 'The browser does not let this page keep data',
  'no-storage.text': () =>
    'This may be private browsing, or site data are blocked. You can play as usual, but nothing stays after the page is closed: export your result file as soon as you finish.',
  'open-elsewhere.title': () => 'Another tab updated or cleared the data',
  'open-elsewhere.text': () =>
    'This page has stopped writing so that the two cannot overwrite each other. What was saved is safe. Close the other tabs, then reload this one.',
  'newer-database.title': () => 'The data on this computer come from a newer version',
  'newer-database.text': () =>
    'This page is the older version and has changed nothing. Reload or reopen the site to get the new version; you can also export the data to a backup file now.',
  'blocked.title': () => 'The data are waiting to be upgraded',
  'blocked.text': () =>
    'Another tab still runs the old version and holds the upgrade up. Nothing has changed. Close the other tabs of this site and this one goes on by itself.',
  'storage-gone.title': () => 'The browser’s data were just cleared',
  'storage-gone.text': () =>
    'This page has stopped writing; the log of the exercise you are playing is still in the page. Choose “Save this log” now, then reload and read the file back with “Import results”.',
  'witness-missing.title': ({ count }) => `${steps(count)} missing from the database`,
  'witness-missing.text': ({ attempt = '', count, restored }) => {
    const which = attempt === '' ? '' : ` (${attempt})`;
    if (Number(restored ?? 0) >= Number(count ?? 0))
      return `The browser’s database was damaged or cleared${which}. All ${steps(count)} came back from a second copy and you can go on. Export a backup now to be sure.`;
    return `The browser’s database was damaged or cleared${which}. ${steps(count)} missing, ${restored ?? 0} restored. If you have a backup file, import it under “Settings”.`;
  },
  'attempts-missing.title': ({ count }) =>
    `${count ?? 0} ${Number(count) === 1 ? 'attempt is' : 'attempts are'} missing from this computer`,
  'attempts-missing.text': () =>
    'The browser remembers more attempts than the database holds; the data may have been cleared or damaged. The others are safe. If you have a backup file, import it under “Settings”.',
  'not-utf8.title': () => 'This file is not UTF-8',
  'not-utf8.text': ({ encoding = '' }) =>
    `It looks like ${encoding === 'UTF-16' ? 'UTF-16 (“Unicode” in Notepad)' : 'GBK (“ANSI” in older Notepad)'}. The file is unchanged. Open it in Notepad, choose “Save as”, set the encoding to UTF-8, and drop it here again.`,
  'looks-like-gbk-table.title': () => 'This is a table, not a scenario file',
  'looks-like-gbk-table.text': ({ encoding = '' }) =>
    `${encoding === 'GBK' ? 'It is a CSV table in GBK.' : 'It is a CSV table.'} Nothing was imported and the file is unchanged. A scenario file is a .yaml text that starts with “scenario: 1”; please choose one of those.`,
  'not-ours.title': () => 'This is not one of our files',
  'not-ours.text': () =>
    'Nothing was imported and your data are as they were. Result files end in .rapport.json, backup files come from “Export a backup” under “Settings”, scenario files are .yaml.',
  'other-version.title': ({ version = '' }) =>
    version === ''
      ? 'This file has the format of another version'
      : `This file has format version ${version}; this page reads 1`,
  'other-version.text': () =>
    'Nothing was imported and your data are as they were. Reload to get the newest version and try again, or ask for the file to be exported with the version you use.',
  'truncated.title': () => 'This file is not complete',
  'truncated.text': () =>
    'It breaks off or was changed; perhaps the download did not finish. Nothing was imported and your data are as they were. Copy or export the file again.',
  'too-large.title': ({ limit = '' }) => (limit === '' ? 'The file is too large' : `The file is larger than ${limit}`),
  'too-large.text': () => 'It was not read and your data are as they were. Please check that it is the right file.',
  'conflict.title': () => 'There are two different logs of the same attempt',
  'conflict.text': () =>
    'The one that is here stays as it is and this one was not imported. Check whether somebody changed the file.',
  'too-slow.title': () => 'Checking this file took too long and was stopped',
  'too-slow.text': () =>
    'It was not done after 3 seconds; the file may be nested too deeply. Nothing was imported. Split it, or start from a scenario that works.',
  'no-original.title': ({ id = '' }) => `The exercise it translates was not found${id === '' ? '' : `: “${id}”`}`,
  'no-original.text': () =>
    'A translation goes with a scenario file. Nothing was imported. Drop the scenario file first, then its translation.',
  'network.title': () => 'The server could not be reached',
  'network.text': () =>
    'What was saved is safe. The first visit needs the network to load the data: check the connection and try again. After that everything works offline.',
  'unexpected.title': () => 'Something unexpected went wrong',
  'unexpected.text': ({ what = '' }) =>
    `What was saved is safe. Try again; if that does not help, export a backup and reload the page.${what === '' ? '' : ` (${what})`}`,
  'action.again': () => 'Save again',
  'action.export': () => 'Export a backup',
  'action.save-log': () => 'Save this log',
  'action.reload': () => 'Reload this page',
};

export const faults = { zh, en };
